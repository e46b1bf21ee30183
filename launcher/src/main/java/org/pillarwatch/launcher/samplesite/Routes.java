package org.pillarwatch.launcher.samplesite;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pillarwatch.launcher.samplesite.SampleArticle.FeedLink;

/** Maps paths of the site to replies at a given time. */
final class Routes {
  private static final Pattern IN_OUTLET = Pattern.compile("/([a-z-]+)/(.*)");

  private final Addresses addresses;
  private final Timetable timetable;
  private final FeedDocuments feeds;
  private final HtmlPages pages;
  private final SubscriptionList subscriptions;

  Routes(Addresses addresses, Timetable timetable) {
    var placeholders = new Placeholders(addresses);
    this.addresses = addresses;
    this.timetable = timetable;
    this.feeds = new FeedDocuments(placeholders);
    this.pages = new HtmlPages(placeholders);
    this.subscriptions = new SubscriptionList(placeholders);
  }

  /**
   * @param path of the request, without its query
   */
  Reply at(String path, Instant now) {
    if (path.equals("/robots.txt")) {
      return Reply.ok("text/plain; charset=utf-8", Resources.text("robots.txt"), Instant.EPOCH);
    }
    if (path.equals(SubscriptionList.PATH)) {
      return subscriptions.opml();
    }
    var inOutlet = IN_OUTLET.matcher(path);
    if (!inOutlet.matches()) {
      return new Reply.NotFound();
    }
    return Publisher.named(inOutlet.group(1))
        .map(outlet -> inOutlet(outlet, inOutlet.group(2), published(outlet, now)))
        .orElseGet(Reply.NotFound::new);
  }

  private Reply inOutlet(Publisher outlet, String file, List<Publication> publications) {
    if (file.isEmpty()) {
      return pages.front(outlet, publications, lastChange(publications));
    }
    if (file.equals(outlet.feedFormat().fileName())) {
      return feeds.feed(outlet, publications, lastChange(publications));
    }
    if (file.startsWith("articles/")) {
      return find(file.substring("articles/".length()), publications)
          .map(publication -> pages.article(publication, publications))
          .orElseGet(Reply.NotFound::new);
    }
    if (file.startsWith("r/")) {
      return find(file.substring("r/".length()), publications)
          .map(Publication::article)
          .filter(article -> article.feedLink() == FeedLink.REDIRECT)
          .<Reply>map(article -> new Reply.MovedPermanently(addresses.page(article)))
          .orElseGet(Reply.NotFound::new);
    }
    return new Reply.NotFound();
  }

  private List<Publication> published(Publisher outlet, Instant now) {
    return timetable.at(now).stream()
        .filter(publication -> publication.outlet() == outlet)
        .toList();
  }

  private static Optional<Publication> find(String slug, List<Publication> publications) {
    return publications.stream().filter(publication -> publication.slug().equals(slug)).findFirst();
  }

  private static Instant lastChange(List<Publication> publications) {
    return publications.stream()
        .map(Publication::updatedAt)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }
}
