package org.pillarwatch.events;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pillarwatch.events.sketch.Sketch;

/** Events in our own words, for tests. */
final class SampleEvents {

  static final ArticleFetched FETCHED =
      new ArticleFetched(
          ArticleId.of(URI.create("https://herald.example/strategy")),
          URI.create("https://herald.example/strategy"),
          new Source("Herald", URI.create("https://herald.example/feed.xml")),
          "Washington sets out five pillars",
          "The plan names corruption first.\nHonduras welcomed it.",
          "A plan in five parts.",
          List.of("Ana Ruiz"),
          Instant.parse("2021-07-29T12:00:00Z"),
          null,
          Instant.parse("2021-07-29T12:05:00.123Z"),
          "en-US",
          null,
          Set.of(ArticleFetched.PAYWALLED, ArticleFetched.LIVE_BLOG));

  static final ArticleClassified CLASSIFIED =
      new ArticleClassified(
          FETCHED,
          "en",
          List.of(
              new TopicTag(
                  "pillars",
                  "governance",
                  0.9,
                  List.of("medtop:20000093"),
                  List.of(new Evidence(Evidence.Part.TEXT, 15, 25, "corruption", "corruption")))),
          List.of(
              new CountryTag(
                  new CountryCode("HN"),
                  CountryRole.FOCUS,
                  0.8,
                  List.of(new Evidence(Evidence.Part.TEXT, 33, 41, "Honduras", "name")))),
          "pillars-1",
          Instant.parse("2021-07-29T12:05:01Z"),
          Sketch.of(9, 0x1234L, new int[] {3, -7}, new int[] {11, -5, 8}, new int[] {2, 1, 1}));

  static final ArticleLinked LINKED =
      new ArticleLinked(
          FETCHED.id(),
          "12",
          "en",
          new ArticleLinked.Origin(
              TextRelation.COPY,
              ArticleId.of(URI.create("https://ministry.example/release")),
              ArticleId.of(URI.create("https://ministry.example/release")),
              0.93,
              List.of(new ArticleLinked.Passage(0, 33, 14, 47)),
              List.of("Honduras")),
          0.71,
          Instant.parse("2021-07-29T12:05:02Z"));

  static final ArticleWithdrawn WITHDRAWN =
      new ArticleWithdrawn(
          FETCHED.id(),
          FETCHED.url(),
          Instant.parse("2021-07-30T12:00:00Z"),
          Instant.parse("2021-07-31T12:00:01Z"));

  static final StoryMerged MERGED =
      new StoryMerged("17", "12", "en", FETCHED.id(), Instant.parse("2021-07-29T12:05:02Z"));

  static final TaxonomyPublished TAXONOMY =
      new TaxonomyPublished(
          "water",
          "2026.1",
          Map.of("en", "Water", "es", "Agua"),
          Map.of(),
          List.of(
              new TaxonomyPublished.Topic(
                  "drinking-water",
                  Map.of("en", "Drinking water", "es", "Agua potable"),
                  Map.of("en", "Drinking"),
                  "Whether people have clean water to drink.",
                  List.of("wells that run dry"),
                  List.of("floods"),
                  "#1f5fa6",
                  List.of("medtop:20000430")),
              new TaxonomyPublished.Topic(
                  "irrigation",
                  Map.of("en", "Irrigation"),
                  Map.of(),
                  "Water for fields.",
                  List.of(),
                  List.of(),
                  null,
                  List.of())),
          List.of("pillars", "water"),
          Instant.parse("2026-01-02T03:04:05Z"));

  private SampleEvents() {}
}
