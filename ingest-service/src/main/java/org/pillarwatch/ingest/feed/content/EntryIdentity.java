package org.pillarwatch.ingest.feed.content;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.sketch.FormatCharacters;
import org.pillarwatch.ingest.address.CanonicalUrl;
import org.pillarwatch.ingest.address.NotAWebAddress;
import org.pillarwatch.ingest.address.WebAddress;
import org.pillarwatch.ingest.fetch.FetchOutcome.Fetched;
import org.pillarwatch.ingest.frontier.CleanText;
import org.pillarwatch.ingest.frontier.Entry;
import org.pillarwatch.ingest.frontier.EntryFacts;
import org.pillarwatch.ingest.parse.FeedAuthor;
import org.pillarwatch.ingest.parse.FeedEntry;
import org.pillarwatch.ingest.parse.FeedFacts;
import org.pillarwatch.ingest.parse.ParsedFeed;
import org.pillarwatch.ingest.schedule.PublisherHints;

/**
 * Identifies the entries of a feed. Publishers often fail to: GUIDs change, collide and repeat, and
 * links point to the front page.
 *
 * <p>The identity of an entry is its link; its GUID if it has no link or shares it with other
 * entries; its text if it has neither.
 */
public final class EntryIdentity {

  /** Maximum number of entries; further ones are old, since feeds list the newest first. */
  static final int MOST_ENTRIES = 1_000;

  private static final int LONGEST_TITLE = 300;

  /**
   * Returns the content of a feed or sitemap, each entry once.
   *
   * @param bodyHash SHA-256 of the body
   */
  public FeedReport report(ParsedFeed feed, Fetched fetched, String bodyHash, Instant now) {
    URI url = fetched.finalUrl();
    if (Sitemaps.isIndex(feed)) {
      return new FeedReport.Index(
          fetched.terms(), fetched.validators(), bodyHash, Sitemaps.worthAVisit(feed, url, now));
    }
    Deletions deletions = new Deletions(feed.deleted(), feed.entries());
    List<FeedEntry> held = feed.entries().stream().filter(e -> !deletions.hold(e)).toList();
    List<FeedEntry> news = Sitemaps.isSitemap(feed) ? Sitemaps.fresh(feed, now) : held;
    List<FeedEntry> taken = news.subList(0, Math.min(MOST_ENTRIES, news.size()));
    List<Draft> drafts = taken.stream().map(entry -> draft(entry, url, feed)).toList();
    Map<URI, Set<String>> users = new HashMap<>();
    for (Draft draft : drafts) {
      draft
          .link()
          .ifPresent(
              link -> users.computeIfAbsent(link, _ -> new HashSet<>()).add(draft.ownName()));
    }

    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      Entry entry = draft.entry(draft.link().filter(link -> isOwn(link, users)).orElse(null));
      entries.putIfAbsent(entry.key(), entry);
    }
    return new FeedReport.Read(
        fetched.terms(),
        fetched.validators(),
        bodyHash,
        wishes(feed.feed()),
        title(feed),
        Hub.of(feed.feed()),
        new ArrayList<>(entries.values()),
        taken.size() - entries.size(),
        news.size() - taken.size(),
        held.size() - news.size(),
        deletions.all(),
        fetched.isDelta());
  }

  private static PublisherHints wishes(FeedFacts facts) {
    Integer ttl = facts.ttlMinutes();
    return new PublisherHints(
        ttl == null ? Duration.ZERO : Duration.ofMinutes(ttl),
        facts.quietTimes().hours(),
        facts.quietTimes().days());
  }

  private static @Nullable String title(ParsedFeed feed) {
    String title = feed.feed().title();
    return title == null || title.isBlank() ? null : CleanText.line(title, LONGEST_TITLE);
  }

  /** Returns whether the link identifies one entry: it is not shared, nor to a front page. */
  private static boolean isOwn(URI link, Map<URI, Set<String>> users) {
    boolean isFrontPage = link.getRawPath().length() <= 1 && link.getRawQuery() == null;
    return users.getOrDefault(link, Set.of()).size() == 1 && !isFrontPage;
  }

  private static Optional<URI> link(URI feed, @Nullable String link) {
    if (link == null || link.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(CanonicalUrl.of(WebAddress.resolve(feed, link)));
    } catch (NotAWebAddress e) {
      // An invalid link counts as missing; the entry then consists of what the feed contains.
      return Optional.empty();
    }
  }

  private static Draft draft(FeedEntry entry, URI url, ParsedFeed feed) {
    EntryFacts facts = facts(entry, feed);
    return new Draft(
        facts,
        Fingerprint.of(facts.title(), facts.summary(), facts.text()),
        entry.published() + " " + entry.updated(),
        link(url, page(entry)));
  }

  /** Returns the link of the entry, unless it is an enclosed file instead of a page. */
  private static @Nullable String page(FeedEntry entry) {
    boolean isFile =
        entry.enclosures().stream().anyMatch(file -> file.url().equals(entry.link()))
            && entry.links().stream()
                .noneMatch(
                    link -> link.rel().equals("alternate") && link.href().equals(entry.link()));
    return isFile ? null : entry.link();
  }

  /** Returns the authors, without those of a whole RSS channel (its editor or webmaster). */
  private static List<FeedAuthor> authors(FeedEntry entry, ParsedFeed feed) {
    boolean inherited =
        feed.format().startsWith("rss") && entry.authors().equals(feed.feed().authors());
    return inherited ? List.of() : entry.authors();
  }

  /** An entry before the check whether other entries share its link. */
  private record Draft(EntryFacts facts, String words, String dates, Optional<URI> link) {

    /** Distinguishes entries that share a link from one entry that a feed lists twice. */
    String ownName() {
      return facts.guid() != null ? "guid:" + facts.guid() : words;
    }

    Entry entry(@Nullable URI ownLink) {
      String name = ownLink != null ? ownLink.toString() : ownName();
      return new Entry(Fingerprint.of(name), words, dates, ownLink, facts);
    }
  }

  private static EntryFacts facts(FeedEntry entry, ParsedFeed feed) {
    return new EntryFacts(
        entry.id() == null || entry.id().isBlank() ? null : entry.id(),
        entry.title() == null ? "" : entry.title(),
        entry.summary() == null ? null : MarkupText.of(entry.summary()),
        longestContent(entry),
        authors(entry, feed).stream()
            .map(author -> author.name())
            .filter(name -> name != null && !name.isBlank())
            .toList(),
        entry.published(),
        entry.updated(),
        entry.language() == null ? feed.feed().language() : entry.language(),
        image(entry));
  }

  private static String longestContent(FeedEntry entry) {
    String longest = "";
    for (FeedEntry.Content content : entry.content()) {
      String text =
          content.type().equals("text/plain")
              ? FormatCharacters.without(content.value())
              : MarkupText.of(content.value());
      longest = text.length() > longest.length() ? text : longest;
    }
    return longest;
  }

  private static @Nullable URI image(FeedEntry entry) {
    return entry.media().stream()
        .filter(media -> "image".equals(media.medium()))
        .map(FeedEntry.Media::url)
        .findFirst()
        .flatMap(EntryIdentity::absolute)
        .orElse(null);
  }

  private static Optional<URI> absolute(String address) {
    try {
      return Optional.of(WebAddress.of(address));
    } catch (NotAWebAddress e) {
      return Optional.empty();
    }
  }
}
