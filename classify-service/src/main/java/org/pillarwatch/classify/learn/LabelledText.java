package org.pillarwatch.classify.learn;

import java.util.Map;
import java.util.Optional;
import org.pillarwatch.classify.pillar.ArticleReading;

/**
 * A text with editors' judgements on its topics, or without judgements, for counting words.
 *
 * @param source publisher; texts of one source are never used for both training and test
 * @param judgements whether the text is about a topic; a topic that nobody judged is missing
 */
public record LabelledText(
    String source,
    Optional<String> language,
    String title,
    String text,
    Map<String, Boolean> judgements) {

  /** Copies the judgements. */
  public LabelledText {
    judgements = Map.copyOf(judgements);
  }

  /** Returns the text as scorers read it. */
  ArticleReading reading() {
    return ArticleReading.of(title, text, language);
  }
}
