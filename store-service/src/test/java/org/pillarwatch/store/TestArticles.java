package org.pillarwatch.store;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleClassified;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.events.CountryCode;
import org.pillarwatch.events.CountryRole;
import org.pillarwatch.events.CountryTag;
import org.pillarwatch.events.Evidence;
import org.pillarwatch.events.Source;
import org.pillarwatch.events.TopicTag;

/** Makes classified articles for tests: one to begin with, and others that differ as told. */
public record TestArticles(
    URI url,
    String title,
    String text,
    String source,
    @Nullable String language,
    @Nullable Instant publishedAt,
    Instant fetchedAt,
    List<TopicTag> topics,
    List<CountryTag> countries,
    String taxonomyVersion,
    Instant classifiedAt,
    Set<String> marks) {

  public static final Instant NOON = Instant.parse("2021-07-29T12:00:00Z");

  /** An English report on a court in Guatemala, tagged with a pillar and a country. */
  public static TestArticles report(String name) {
    String text =
        "The court in Guatemala City convicted a customs chief of bribery on Thursday.\n"
            + "Prosecutors had charged eleven officials.";
    return new TestArticles(
        URI.create("https://news.example/" + name),
        "Customs chief convicted",
        text,
        "Example News",
        "en",
        NOON,
        NOON.plusSeconds(60),
        List.of(
            new TopicTag(
                "pillars",
                "governance",
                0.93,
                List.of("medtop:20000093"),
                List.of(found(text, "bribery")))),
        List.of(
            new CountryTag(
                new CountryCode("GT"),
                CountryRole.FOCUS,
                0.97,
                List.of(found(text, "Guatemala City")))),
        "t1",
        NOON.plusSeconds(61),
        Set.of());
  }

  private static Evidence found(String text, String words) {
    int start = text.indexOf(words);
    return new Evidence(Evidence.Part.TEXT, start, start + words.length(), words, words);
  }

  public ArticleId id() {
    return ArticleId.of(url);
  }

  public TestArticles titled(String other) {
    return new TestArticles(
        url,
        other,
        text,
        source,
        language,
        publishedAt,
        fetchedAt,
        topics,
        countries,
        taxonomyVersion,
        classifiedAt,
        marks);
  }

  /** With a text that its tags do not rest on: evidence goes. */
  public TestArticles saying(String other) {
    return new TestArticles(
        url,
        title,
        other,
        source,
        language,
        publishedAt,
        fetchedAt,
        topics.stream()
            .map(tag ->
                new TopicTag(tag.taxonomy(), tag.id(), tag.confidence(), tag.iptc(), List.of()))
            .toList(),
        countries.stream()
            .map(tag -> new CountryTag(tag.code(), tag.role(), tag.confidence(), List.of()))
            .toList(),
        taxonomyVersion,
        classifiedAt,
        marks);
  }

  public TestArticles from(String otherSource) {
    return new TestArticles(
        url,
        title,
        text,
        otherSource,
        language,
        publishedAt,
        fetchedAt,
        topics,
        countries,
        taxonomyVersion,
        classifiedAt,
        marks);
  }

  public TestArticles in(@Nullable String otherLanguage) {
    return new TestArticles(
        url,
        title,
        text,
        source,
        otherLanguage,
        publishedAt,
        fetchedAt,
        topics,
        countries,
        taxonomyVersion,
        classifiedAt,
        marks);
  }

  public TestArticles published(@Nullable Instant other) {
    return new TestArticles(
        url,
        title,
        text,
        source,
        language,
        other,
        fetchedAt,
        topics,
        countries,
        taxonomyVersion,
        classifiedAt,
        marks);
  }

  public TestArticles fetched(Instant other) {
    return new TestArticles(
        url,
        title,
        text,
        source,
        language,
        publishedAt,
        other,
        topics,
        countries,
        taxonomyVersion,
        other.plusSeconds(1),
        marks);
  }

  public TestArticles tagged(List<TopicTag> others) {
    return new TestArticles(
        url,
        title,
        text,
        source,
        language,
        publishedAt,
        fetchedAt,
        others,
        countries,
        taxonomyVersion,
        classifiedAt,
        marks);
  }

  public TestArticles about(List<CountryTag> others) {
    return new TestArticles(
        url,
        title,
        text,
        source,
        language,
        publishedAt,
        fetchedAt,
        topics,
        others,
        taxonomyVersion,
        classifiedAt,
        marks);
  }

  public TestArticles under(String otherTaxonomy, Instant when) {
    return new TestArticles(
        url,
        title,
        text,
        source,
        language,
        publishedAt,
        fetchedAt,
        topics,
        countries,
        otherTaxonomy,
        when,
        marks);
  }

  /** With what its page says of the article as a whole. */
  public TestArticles marked(String... others) {
    return new TestArticles(
        url,
        title,
        text,
        source,
        language,
        publishedAt,
        fetchedAt,
        topics,
        countries,
        taxonomyVersion,
        classifiedAt,
        Set.of(others));
  }

  public ArticleClassified event() {
    return new ArticleClassified(
        new ArticleFetched(
            id(),
            url,
            new Source(source, URI.create("https://news.example/feed.xml")),
            title,
            text,
            "In short: " + title,
            List.of("A. Reporter"),
            publishedAt,
            null,
            fetchedAt,
            language,
            null,
            marks),
        language,
        topics,
        countries,
        taxonomyVersion,
        classifiedAt,
        TestSketches.of(title, text));
  }

  public static TopicTag topic(String taxonomy, String id) {
    return new TopicTag(taxonomy, id, 0.8, List.of(), List.of());
  }

  public static CountryTag country(String code, CountryRole role) {
    return new CountryTag(new CountryCode(code), role, 0.8, List.of());
  }
}
