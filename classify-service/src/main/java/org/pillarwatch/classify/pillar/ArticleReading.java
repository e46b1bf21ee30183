package org.pillarwatch.classify.pillar;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.classify.text.Words;

/**
 * An article as the scorers of all taxonomies read it: what does not depend on a taxonomy is found
 * once. For one thread.
 */
public final class ArticleReading {

  private final WeightedWords article;
  private final Optional<String> language;
  private @Nullable FeatureScan features;

  /**
   * Prepares an article.
   *
   * @param language ISO 639-1 code of the text; when unknown, phrases of every language count; in a
   *     language without phrases no topic is given
   */
  public ArticleReading(Words title, Words text, Optional<String> language) {
    this.article = new WeightedWords(title, text);
    this.language = language;
  }

  /** Prepares an article that is not cut into words yet. */
  public static ArticleReading of(String title, String text, Optional<String> language) {
    return new ArticleReading(Words.of(title), Words.of(text), language);
  }

  WeightedWords article() {
    return article;
  }

  Optional<String> language() {
    return language;
  }

  /** Returns the concepts and words of the article. */
  FeatureScan features() {
    if (features == null) {
      features = FeatureScan.of(article, ConceptVocabulary.standard(), language);
    }
    return features;
  }
}
