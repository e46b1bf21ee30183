package org.pillarwatch.store.search;

import java.util.List;
import org.pillarwatch.events.ArticleId;

/** Reads articles as they stand in lists. Safe for use by many threads. */
@FunctionalInterface
public interface ArticleItems {

  /** The articles of these ids in the order of the ids, without those that are gone. */
  List<ArticleItem> find(List<ArticleId> ids);
}
