package org.pillarwatch.ingest.feed.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pillarwatch.ingest.parse.FeedEntry;
import org.pillarwatch.ingest.parse.FeedReader;
import org.pillarwatch.ingest.parse.FeedReading;
import org.pillarwatch.ingest.parse.FeedSource;
import org.pillarwatch.ingest.parse.ParsedFeed;

class SitemapsTest {

  static final URI AT = URI.create("https://news.example/sitemap.xml");
  static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");

  @Test
  void takesOfASitemapWhatIsFreshTheNewestFirst() {
    ParsedFeed sitemap =
        read(
            "urlset",
            entry("url", "old", "2025-01-01")
                + entry("url", "yesterday", "2026-03-04")
                + entry("url", "undated", null)
                + entry("url", "today", "2026-03-05"));

    assertThat(Sitemaps.fresh(sitemap, NOW).stream().map(FeedEntry::link))
        .containsExactly("https://news.example/today", "https://news.example/yesterday");
  }

  @Test
  void followsTheSitemapsInMotionAndDropsDeadOnes() {
    StringBuilder archives = new StringBuilder();
    for (int month = 1; month <= 12; month++) {
      archives.append(entry("sitemap", "2024-" + month + ".xml", "2024-%02d-28".formatted(month)));
    }
    ParsedFeed index =
        read("sitemapindex", archives + entry("sitemap", "2026-03.xml", "2026-03-05"));

    assertThat(Sitemaps.worthAVisit(index, AT, NOW).stream().map(Sitemaps.Listed::url))
        .containsExactly(URI.create("https://news.example/2026-03.xml"));
  }

  @Test
  void followsAFewOfThoseThatDoNotSayHowOldTheyAreNewsFirst() {
    StringBuilder parts = new StringBuilder();
    for (int part = 0; part < 300; part++) {
      parts.append(entry("sitemap", "part-" + part + ".xml", null));
    }
    ParsedFeed index = read("sitemapindex", parts + entry("sitemap", "news.xml", null));

    assertThat(Sitemaps.worthAVisit(index, AT, NOW))
        .hasSize(Sitemaps.MOST_UNDATED)
        .first()
        .extracting(sitemap -> sitemap.url().getPath())
        .isEqualTo("/news.xml");
  }

  private static String entry(
      String element, String name, @org.jspecify.annotations.Nullable String changed) {
    return "<%1$s><loc>https://news.example/%2$s</loc>%3$s</%1$s>"
        .formatted(element, name, changed == null ? "" : "<lastmod>" + changed + "</lastmod>");
  }

  private static ParsedFeed read(String root, String entries) {
    String document =
        "<%1$s xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>%2$s</%1$s>"
            .formatted(root, entries);
    FeedReading reading =
        new FeedReader().read(document.getBytes(UTF_8), new FeedSource(AT, Map.of()));
    return ((FeedReading.Parsed) reading).feed();
  }
}
