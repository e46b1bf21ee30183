package org.pillarwatch.events;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.sketch.Sketch;

/**
 * Event: classify tagged an article, for store to persist. It contains the whole article, so that
 * store needs no further request.
 *
 * <p>Travels on {@link Topics#ARTICLES_CLASSIFIED}, keyed by the article's id, and may arrive more
 * than once.
 *
 * @param language ISO 639-1 code that the text is written in; null when it cannot be detected
 * @param topics of all taxonomies, strongest first within each; empty is a common and right answer
 * @param countries strongest first
 * @param taxonomyVersion names the taxonomies and rules that gave the tags; the same article under
 *     the same version gives the same tags
 * @param sketch of the text, by which copies and its story are found; null in records of earlier
 *     releases
 */
public record ArticleClassified(
    ArticleFetched article,
    @Nullable String language,
    List<TopicTag> topics,
    List<CountryTag> countries,
    String taxonomyVersion,
    Instant classifiedAt,
    @Nullable Sketch sketch) {

  /** Copies the lists, so that they are immutable. */
  public ArticleClassified {
    topics = List.copyOf(topics);
    countries = List.copyOf(countries);
  }

  /** The tags of one taxonomy, strongest first. */
  public Stream<TopicTag> topics(String taxonomy) {
    return topics.stream().filter(tag -> tag.taxonomy().equals(taxonomy));
  }
}
