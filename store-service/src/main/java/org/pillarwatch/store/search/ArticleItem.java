package org.pillarwatch.store.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.events.CountryCode;
import org.pillarwatch.events.CountryRole;
import org.pillarwatch.store.query.Cursor;
import org.pillarwatch.store.taxonomy.TaxonomyAlias;

/**
 * An article in a list. Absent facts are null.
 *
 * @param url where it was published; null when that is no address that a reader can follow
 * @param source what editors call the source
 * @param language ISO 639-1
 * @param topics by id of their taxonomy, strongest first
 * @param countries those it is about before those it names, strongest first
 * @param marks what the page says of the article as a whole: {@code paywalled}, {@code live-blog}
 * @param version counts from 1
 * @param datedAt what the list is ordered by: the publication date, or when the article was first
 *     fetched if there is none or it lies in the future
 * @param fetchedAt when this version was first fetched
 * @param highlights where the words of the query stand; left out when it has none
 */
public record ArticleItem(
    ArticleId id,
    String title,
    @Nullable URI url,
    String source,
    List<String> authors,
    @Nullable Instant publishedAt,
    @Nullable String language,
    Map<String, List<Topic>> topics,
    List<Country> countries,
    @Nullable String summary,
    @Nullable URI image,
    List<String> marks,
    int version,
    Instant datedAt,
    Instant fetchedAt,
    Instant storedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable HitHighlights highlights) {

  /**
   * A topic and the probability, 0 to 1, that the article is about it.
   *
   * @param id of the topic within its taxonomy
   * @param iptc codes of the IPTC Media Topics that the topic overlaps
   */
  public record Topic(String id, double confidence, List<String> iptc) {}

  /**
   * A country and the probability, 0 to 1, that the tag is right.
   *
   * @param code ISO 3166-1 alpha-2
   */
  public record Country(CountryCode code, CountryRole role, double confidence) {}

  /** Copies the topics, in alphabetical order of the taxonomies. */
  public ArticleItem {
    topics = Collections.unmodifiableMap(new TreeMap<>(topics));
  }

  /** The same article with other highlights. */
  ArticleItem with(@Nullable HitHighlights found) {
    return new ArticleItem(
        id,
        title,
        url,
        source,
        authors,
        publishedAt,
        language,
        topics,
        countries,
        summary,
        image,
        marks,
        version,
        datedAt,
        fetchedAt,
        storedAt,
        found);
  }

  /** The topics of one taxonomy, strongest first. */
  public List<Topic> topics(String taxonomy) {
    return topics.getOrDefault(taxonomy, List.of());
  }

  /** The topics of the pillars, as clients of the first release read them. */
  @JsonProperty
  public List<Topic> pillars() {
    return topics(TaxonomyAlias.PILLAR.taxonomy());
  }

  /** The topics of the lines of effort, as clients of the first release read them. */
  @JsonProperty
  public List<Topic> linesOfEffort() {
    return topics(TaxonomyAlias.LINE_OF_EFFORT.taxonomy());
  }

  /** Where the next page starts when this article is the last of one. */
  Cursor cursor() {
    return new Cursor(datedAt, id);
  }
}
