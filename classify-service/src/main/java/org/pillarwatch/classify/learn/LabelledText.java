package org.pillarwatch.classify.learn;

import java.util.Map;
import java.util.Optional;

/**
 * A text with what editors said of its topics; or, without judgements, a text to count words in.
 *
 * @param source who published it: texts of one source are never learned from and tested on at once
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
}
