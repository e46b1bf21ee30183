package org.pillarwatch.ingest.feed.content;

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
 * Selects the recent entries of sitemaps. A sitemap lists all pages that a site ever had, in any
 * order; and many sites add a sitemap each day or month and never remove the old ones.
 */
public final class Sitemaps {

  /** Older changes are ignored when a sitemap is added. */
  static final Duration FRESH = Duration.ofDays(3);

  /** Maximum number of sitemaps per index; a news site has fewer that change. */
  static final int MOST_SITEMAPS = 50;

  /** Maximum number of sitemaps without a date; those with "news" in the path first. */
  static final int MOST_UNDATED = 10;

  /**
   * A sitemap in an index.
   *
   * @param changed null when the index has no date
   */
  public record Listed(URI url, @Nullable Instant changed) {}

  private Sitemaps() {}

  static boolean isIndex(ParsedFeed feed) {
    return feed.format().equals("sitemap-index");
  }

  static boolean isSitemap(ParsedFeed feed) {
    return feed.format().equals("sitemap") || feed.format().equals("news-sitemap");
  }

  /** Returns the recent entries, newest first; undated ones only of a news sitemap. */
  static List<FeedEntry> fresh(ParsedFeed sitemap, Instant now) {
    boolean news = sitemap.format().equals("news-sitemap");
    return sitemap.entries().stream()
        .filter(entry -> changed(entry).map(date -> isFresh(date, now)).orElse(news))
        .sorted(
            Comparator.comparing(entry -> changed(entry).orElse(now), Comparator.reverseOrder()))
        .toList();
  }

  /** Returns the sitemaps of an index that are worth fetching. */
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
      // An invalid address is no sitemap.
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
