package org.pillarwatch.store.article;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.events.CountryTag;
import org.pillarwatch.events.TopicTag;

/**
 * The newest version of an article with its tags.
 *
 * @param version counts from 1
 * @param source display name of the source
 * @param feed address of the feed that contained it
 * @param marks properties of the whole article, such as {@link ArticleFetched#PAYWALLED}
 * @param datedAt the publication date, or the time of the first fetch if there is none or it is in
 *     the future
 * @param fetchedAt when this version was first fetched
 * @param withdrawnAt when its removal was confirmed; null while the page exists
 * @param language ISO 639-1; null when it cannot be detected
 * @param topics of all taxonomies, strongest first
 * @param countries strongest first
 */
public record StoredArticle(
    ArticleId id,
    int version,
    @Nullable URI url,
    String source,
    @Nullable URI feed,
    String title,
    String text,
    @Nullable String summary,
    List<String> authors,
    @Nullable URI image,
    Set<String> marks,
    @Nullable Instant publishedAt,
    @Nullable Instant modifiedAt,
    Instant datedAt,
    Instant fetchedAt,
    Instant storedAt,
    @Nullable Instant withdrawnAt,
    @Nullable String language,
    String taxonomyVersion,
    Instant classifiedAt,
    List<TopicTag> topics,
    List<CountryTag> countries) {

  /** Copies the lists, so that they are immutable. */
  public StoredArticle {
    authors = List.copyOf(authors);
    marks = Collections.unmodifiableSet(new TreeSet<>(marks));
    topics = List.copyOf(topics);
    countries = List.copyOf(countries);
  }

  /** The tags of one taxonomy, strongest first. */
  public List<TopicTag> topics(String taxonomy) {
    return topics.stream().filter(tag -> tag.taxonomy().equals(taxonomy)).toList();
  }
}
