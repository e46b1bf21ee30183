package org.pillarwatch.ingest.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.address.NotAWebAddress;
import org.pillarwatch.ingest.address.WebAddress;
import org.pillarwatch.ingest.parse.FeedEntry;
import org.pillarwatch.ingest.parse.ParsedFeed;

/**
 * Takes of sitemaps what is news. They list all that a site ever had, tens of thousands of pages,
 * in any order; and sites make a new sitemap each day or month and never take the old ones down.
 */
final class Sitemaps {

  /** Older changes are ignored when a sitemap is added. */
  static final Duration FRESH = Duration.ofDays(3);

  /** A site with more sitemaps in motion is no newspaper. */
  static final int MOST_SITEMAPS = 50;

  /**
   * Those that say nothing of their age: the ones that call themselves news, else the first few.
   */
  static final int MOST_UNDATED = 10;

  /**
   * A sitemap in an index.
   *
   * @param changed null when the index does not say
   */
  record Listed(URI url, @Nullable Instant changed) {}

  private Sitemaps() {}

  static boolean isIndex(ParsedFeed feed) {
    return feed.format().equals("sitemap-index");
  }

  static boolean isSitemap(ParsedFeed feed) {
    return feed.format().equals("sitemap") || feed.format().equals("news-sitemap");
  }

  /** The entries that are fresh, the newest first; undated ones only of a sitemap of news. */
  static List<FeedEntry> fresh(ParsedFeed sitemap, Instant now) {
    boolean news = sitemap.format().equals("news-sitemap");
    return sitemap.entries().stream()
        .filter(entry -> changed(entry).map(date -> isFresh(date, now)).orElse(news))
        .sorted(
            Comparator.comparing(entry -> changed(entry).orElse(now), Comparator.reverseOrder()))
        .toList();
  }

  /** The sitemaps of an index that are worth a visit. */
  static List<Listed> worthAVisit(ParsedFeed index, URI base, Instant now) {
    List<Listed> listed =
        index.entries().stream().flatMap(entry -> listed(entry, base).stream()).distinct().toList();
    Stream<Listed> dated =
        listed.stream()
            .filter(sitemap -> sitemap.changed() != null && isFresh(sitemap.changed(), now))
            .sorted(Comparator.comparing(Sitemaps::age, Comparator.reverseOrder()));
    Stream<Listed> undated =
        listed.stream()
            .filter(sitemap -> sitemap.changed() == null)
            .sorted(Comparator.comparing(sitemap -> !sitemap.url().getPath().contains("news")))
            .limit(MOST_UNDATED);
    return Stream.concat(dated, undated).limit(MOST_SITEMAPS).toList();
  }

  private static Instant age(Listed sitemap) {
    return sitemap.changed() == null ? Instant.EPOCH : sitemap.changed();
  }

  private static Optional<Listed> listed(FeedEntry entry, URI base) {
    if (entry.link() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Listed(WebAddress.resolve(base, entry.link()), entry.updated()));
    } catch (NotAWebAddress e) {
      // Leads nowhere: no sitemap is there.
      return Optional.empty();
    }
  }

  private static Optional<Instant> changed(FeedEntry entry) {
    return Optional.ofNullable(entry.updated() == null ? entry.published() : entry.updated());
  }

  private static boolean isFresh(Instant changed, Instant now) {
    return changed.isAfter(now.minus(FRESH));
  }
}
