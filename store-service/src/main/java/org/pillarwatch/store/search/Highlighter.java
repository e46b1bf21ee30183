package org.pillarwatch.store.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.article.StoredArticle;
import org.pillarwatch.store.query.ArticleFilter;

/**
 * Shows readers why an article was found. Texts are read and searched again for the articles of a
 * page only, so that the index need not keep them. Safe for use by many threads.
 */
public final class Highlighter {

  /** Of each article of a list, so that a page of extraordinary texts stays quick. */
  private static final int MOST_CHARACTERS = 20_000;

  private final SearchedTexts texts;
  private final WordMatches matches;

  Highlighter(SearchedTexts texts, WordMatches matches) {
    this.texts = texts;
    this.matches = matches;
  }

  /** The same articles, with highlights if the filter has words. */
  public List<ArticleItem> addTo(List<ArticleItem> items, ArticleFilter filter) {
    String words = filter.words();
    if (words == null || items.isEmpty()) {
      return items;
    }
    Map<ArticleId, HitHighlights> highlights = new HashMap<>();
    texts
        .find(items.stream().map(ArticleItem::id).toList(), MOST_CHARACTERS)
        .forEach((id, text) -> highlights.put(id, of(words, text)));
    return items.stream().map(item -> item.with(highlights.get(item.id()))).toList();
  }

  /** Where the words of a filter stand in an article; null when it has none. */
  public @Nullable TextHighlights of(ArticleFilter filter, StoredArticle article) {
    String words = filter.words();
    return words == null
        ? null
        : matches.find(
            words,
            new SearchedText(
                article.title(), article.summary(), article.text(), article.language()));
  }

  private HitHighlights of(String words, SearchedText text) {
    TextHighlights found = matches.find(words, text);
    Snippet inText = found.text().isEmpty() ? null : Snippet.of("text", text.text(), found.text());
    String summary = text.summary();
    if (summary == null || found.summary().isEmpty()) {
      return new HitHighlights(found.title(), inText);
    }
    Snippet inSummary = Snippet.of("summary", summary, found.summary());
    boolean saysMore = inText != null && inText.words() > inSummary.words();
    return new HitHighlights(found.title(), saysMore ? inText : inSummary);
  }
}
