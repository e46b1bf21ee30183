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
 * @param version counts from 1; the first that store heard of
 * @param source what editors call the source
 * @param feed address of the feed it was met in
 * @param marks what the page says of the article as a whole, such as {@link
 *     ArticleFetched#PAYWALLED}
 * @param datedAt where it stands in time: the publication date, or when it was first fetched if
 *     there is none or it lies in the future
 * @param fetchedAt when this version was first fetched
 * @param withdrawnAt when its page was found gone for good; null while it is there
 * @param language ISO 639-1; null when it cannot be told
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

  /** Keeps lists that nobody can change any more. */
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
