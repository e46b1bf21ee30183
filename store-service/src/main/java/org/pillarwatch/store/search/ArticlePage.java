package org.pillarwatch.store.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list, newest first.
 *
 * @param next value of {@code cursor} for the page after; null when this is the last
 */
public record ArticlePage(List<ArticleItem> items, @Nullable String next) {}
