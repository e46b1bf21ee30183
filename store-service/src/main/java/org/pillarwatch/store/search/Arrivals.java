package org.pillarwatch.store.search;

import java.util.List;
import org.pillarwatch.store.query.ChangeCursor;

/** Articles that came since a tide, newest first, and the tide to ask from next. */
public record Arrivals(List<ArticleItem> items, ChangeCursor tide) {}
