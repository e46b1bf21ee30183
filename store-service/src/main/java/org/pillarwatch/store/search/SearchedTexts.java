package org.pillarwatch.store.search;

import java.util.List;
import java.util.Map;
import org.pillarwatch.events.ArticleId;

/** Reads what the words of a query are looked for in. */
@FunctionalInterface
interface SearchedTexts {

  /**
   * The texts of articles, without those that are gone.
   *
   * @param most characters of each text
   */
  Map<ArticleId, SearchedText> find(List<ArticleId> ids, int most);
}
