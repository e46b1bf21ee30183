package org.pillarwatch.store.desk.list;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.desk.kit.TagView;

/**
 * An article as the list shows it.
 *
 * @param language for the attribute {@code lang}; null when unknown
 * @param url where it was published
 * @param marks what the page says of the article as a whole, in words
 * @param topics in the order of their taxonomies
 * @param focus countries that it is about
 * @param mentions countries that it names
 */
record ItemView(
    String id,
    String title,
    @Nullable String summary,
    @Nullable String language,
    @Nullable String url,
    String source,
    Instant datedAt,
    int version,
    List<String> marks,
    List<TagView> topics,
    List<TagView> focus,
    List<TagView> mentions) {}
