package org.pillarwatch.store.search;

import org.jspecify.annotations.Nullable;

/**
 * What the words of a query are looked for in.
 *
 * @param language ISO 639-1; null when it cannot be told
 */
public record SearchedText(
    String title, @Nullable String summary, String text, @Nullable String language) {}
