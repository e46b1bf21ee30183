package org.pillarwatch.store.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.events.CountryCode;
import org.pillarwatch.events.CountryRole;
import org.pillarwatch.events.Evidence;
import org.pillarwatch.events.TopicTag;
import org.pillarwatch.store.article.StoredArticle;
import org.pillarwatch.store.article.StoredVersion;
import org.pillarwatch.store.taxonomy.TaxonomyAlias;

/**
 * An article with its text, the evidence for each tag, and its versions. Absent facts are null.
 *
 * @param topics by id of their taxonomy, strongest first
 * @param feed address of the feed it was met in
 * @param taxonomyVersion names the taxonomies and rules that gave the tags
 * @param marks what the page says of the article as a whole: {@code paywalled}, {@code live-blog}
 * @param withdrawnAt when its page was found gone for good
 * @param versions newest first
 * @param highlights where the words of the parameter {@code q} stand; left out without them
 */
public record ArticleView(
    ArticleId id,
    String title,
    @Nullable URI url,
    String source,
    @Nullable URI feed,
    List<String> authors,
    @Nullable Instant publishedAt,
    @Nullable Instant modifiedAt,
    @Nullable String language,
    Map<String, List<Topic>> topics,
    List<Country> countries,
    @Nullable String summary,
    String text,
    @Nullable URI image,
    Set<String> marks,
    int version,
    Instant datedAt,
    Instant fetchedAt,
    Instant classifiedAt,
    Instant storedAt,
    @Nullable Instant withdrawnAt,
    String taxonomyVersion,
    List<Version> versions,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TextHighlights highlights) {

  /**
   * A topic, how probable it is, the IPTC Media Topics it overlaps, and the passages it rests on.
   */
  public record Topic(String id, double confidence, List<String> iptc, List<Evidence> evidence) {

    static Topic of(TopicTag tag) {
      return new Topic(tag.id(), tag.confidence(), tag.iptc(), tag.evidence());
    }
  }

  /** A country, how probable it is, and the passages that it rests on. */
  public record Country(
      CountryCode code, CountryRole role, double confidence, List<Evidence> evidence) {}

  /** A version in the history; its text has a separate address. */
  public record Version(
      int version,
      String title,
      @Nullable Instant publishedAt,
      Instant fetchedAt,
      Instant storedAt,
      String contentHash) {

    static Version of(StoredVersion version) {
      return new Version(
          version.version(),
          version.title(),
          version.publishedAt(),
          version.fetchedAt(),
          version.storedAt(),
          version.contentHash());
    }
  }

  /** The topics of the pillars, as clients of the first release read them. */
  @JsonProperty
  public List<Topic> pillars() {
    return topics.getOrDefault(TaxonomyAlias.PILLAR.taxonomy(), List.of());
  }

  /** The topics of the lines of effort, as clients of the first release read them. */
  @JsonProperty
  public List<Topic> linesOfEffort() {
    return topics.getOrDefault(TaxonomyAlias.LINE_OF_EFFORT.taxonomy(), List.of());
  }

  private static Map<String, List<Topic>> topics(StoredArticle article) {
    return article.topics().stream()
        .collect(groupingBy(TopicTag::taxonomy, TreeMap::new, mapping(Topic::of, toList())));
  }

  static ArticleView of(
      StoredArticle article, List<StoredVersion> versions, @Nullable TextHighlights highlights) {
    return new ArticleView(
        article.id(),
        article.title(),
        article.url(),
        article.source(),
        article.feed(),
        article.authors(),
        article.publishedAt(),
        article.modifiedAt(),
        article.language(),
        topics(article),
        article.countries().stream()
            .map(tag -> new Country(tag.code(), tag.role(), tag.confidence(), tag.evidence()))
            .toList(),
        article.summary(),
        article.text(),
        article.image(),
        article.marks(),
        article.version(),
        article.datedAt(),
        article.fetchedAt(),
        article.classifiedAt(),
        article.storedAt(),
        article.withdrawnAt(),
        article.taxonomyVersion(),
        versions.stream().map(Version::of).toList(),
        highlights);
  }
}
