package org.pillarwatch.store.search.lucene;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;

/**
 * What the index knows of an article.
 *
 * @param topics as {@code taxonomy/topic}
 * @param focus ISO 3166-1 codes of the countries that it is about
 * @param mentions ISO 3166-1 codes of the countries that it only names
 * @param story number of its story; null while none is decided
 * @param properties what {@code is:} may ask for
 * @param copies number of articles that copy this one
 * @param storedIn transaction that stored this version
 */
record IndexedArticle(
    ArticleId id,
    String title,
    @Nullable String summary,
    String text,
    String url,
    String source,
    List<String> authors,
    @Nullable String language,
    Instant datedAt,
    List<String> topics,
    List<String> focus,
    List<String> mentions,
    @Nullable Long story,
    List<String> properties,
    int copies,
    long storedIn) {}
