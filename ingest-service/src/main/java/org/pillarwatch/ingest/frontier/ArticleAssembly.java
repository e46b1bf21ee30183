package org.pillarwatch.ingest.frontier;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.events.Source;
import org.pillarwatch.ingest.address.CanonicalUrl;
import org.pillarwatch.ingest.page.ExtractedArticle;
import org.pillarwatch.ingest.page.ExtractedArticle.Mark;

/** Combines the facts of page and feed into one article. The page has precedence. */
final class ArticleAssembly {

  private static final int LONGEST_TITLE = 1_000;
  private static final int LONGEST_SUMMARY = 5_000;
  private static final int MOST_AUTHORS = 50;

  /** If the feed's body is this many times longer than the page's, it is used instead. */
  private static final int FULLER = 2;

  /** Tolerated clock difference; later dates are ignored. */
  private static final Duration TOLERATED_FUTURE = Duration.ofHours(24);

  /** The part of an address that names one article, not a view of it such as {@code amp}. */
  private static final Pattern SLUG = Pattern.compile("[^-_/]+[-_][^-_/]+[-_][^/]+|[^/]{16,}");

  private final int enoughText;

  /**
   * @param enoughText minimum number of characters of an article
   */
  ArticleAssembly(int enoughText) {
    this.enoughText = enoughText;
  }

  /** The article of a page, unless neither page nor feed hold enough text. */
  PageSighting of(DuePage due, ExtractedArticle page, URI finalUrl, Instant fetchedAt) {
    EntryFacts entry = due.facts();
    String feedText = bodyOf(entry);
    boolean feedIsFuller = feedText.length() > page.text().length() * FULLER;
    String text = feedIsFuller ? feedText : page.text();
    if (text.length() < enoughText) {
      return new PageSighting.Other("no-text");
    }
    URI url = address(page, finalUrl);
    return new PageSighting.Seen(
        article(
            due,
            ArticleId.of(url),
            url,
            first(page.title(), entry.title()),
            text,
            page.authors().isEmpty() ? entry.authors() : page.authors(),
            first(instant(page.publishedAt()), entry.published()),
            first(instant(page.modifiedAt()), entry.updated()),
            fetchedAt,
            first(page.language(), entry.language()),
            first(page.image(), entry.image()),
            marks(page)),
        feedIsFuller
            ? TextOrigin.feed(page.text().isEmpty() ? "no-article" : "fuller")
            : TextOrigin.page(page.origins().getOrDefault("text", "paragraphs")));
  }

  /** The address that a page is known by: the one that it prefers itself, where it can be right. */
  static URI address(ExtractedArticle page, URI finalUrl) {
    return CanonicalUrl.of(preferred(page.canonicalUrl(), finalUrl));
  }

  /** The article from the feed alone; empty when its text is too short. */
  Optional<ArticleFetched> ofFeedAlone(DuePage due, Instant fetchedAt) {
    EntryFacts entry = due.facts();
    String text = bodyOf(entry);
    if (text.length() < enoughText) {
      return Optional.empty();
    }
    URI page = due.url();
    String guid = entry.guid() == null ? due.entryKey() : entry.guid();
    return Optional.of(
        article(
            due,
            page == null ? ArticleId.of(due.feed(), guid) : ArticleId.of(page),
            due.address(),
            entry.title(),
            text,
            entry.authors(),
            entry.published(),
            entry.updated(),
            fetchedAt,
            entry.language(),
            entry.image(),
            Set.of()));
  }

  private static ArticleFetched article(
      DuePage due,
      ArticleId id,
      URI url,
      @Nullable String title,
      String text,
      List<String> authors,
      @Nullable Instant published,
      @Nullable Instant modified,
      Instant fetchedAt,
      @Nullable String language,
      @Nullable URI image,
      Set<String> marks) {
    String cleanTitle = CleanText.line(title == null ? "" : title, LONGEST_TITLE);
    String summary = due.facts().summary();
    return new ArticleFetched(
        id,
        url,
        new Source(due.sourceName(), due.feed()),
        cleanTitle,
        CleanText.paragraphs(text, ArticleFetched.MAX_LENGTH - cleanTitle.length()),
        summary == null ? null : CleanText.paragraphs(summary, LONGEST_SUMMARY),
        authors.stream().limit(MOST_AUTHORS).map(name -> CleanText.line(name, 200)).toList(),
        plausible(published, fetchedAt),
        plausible(modified, fetchedAt),
        fetchedAt,
        language,
        image,
        marks);
  }

  private static Set<String> marks(ExtractedArticle page) {
    return page.marks().stream().map(ArticleAssembly::named).collect(Collectors.toSet());
  }

  private static String named(Mark mark) {
    return switch (mark) {
      case PAYWALLED -> ArticleFetched.PAYWALLED;
      case LIVE_BLOG -> ArticleFetched.LIVE_BLOG;
    };
  }

  private static String bodyOf(EntryFacts entry) {
    String summary = entry.summary() == null ? "" : entry.summary();
    return entry.text().length() >= summary.length() ? entry.text() : summary;
  }

  /**
   * A page deep in a site that calls the front page, or the section above it, its canonical address
   * means nothing by it.
   */
  private static URI preferred(@Nullable URI canonical, URI finalUrl) {
    if (canonical == null || canonical.getRawPath().length() <= 1) {
      return finalUrl;
    }
    String above = canonical.getRawPath().replaceFirst("/*$", "/");
    String own = finalUrl.getRawPath();
    boolean section = own.startsWith(above) && SLUG.matcher(own.substring(above.length())).find();
    return section ? finalUrl : canonical;
  }

  private static @Nullable Instant plausible(@Nullable Instant date, Instant fetchedAt) {
    return date == null || date.isAfter(fetchedAt.plus(TOLERATED_FUTURE)) ? null : date;
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime date) {
    return date == null ? null : date.toInstant();
  }

  private static <T> @Nullable T first(@Nullable T preferred, @Nullable T other) {
    return preferred == null || preferred.toString().isBlank() ? other : preferred;
  }
}
