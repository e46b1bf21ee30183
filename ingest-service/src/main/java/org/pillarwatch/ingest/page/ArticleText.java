package org.pillarwatch.ingest.page;

import java.util.List;
import java.util.Optional;

/**
 * The text made of the blocks that were kept.
 *
 * @param text paragraphs separated by a newline
 * @param confidence from 0 to 1
 * @param origin see {@link ExtractedArticle#origins}
 */
record ArticleText(String text, double confidence, String origin) {

  /** Text that the page shows to readers. */
  static final String PARAGRAPHS = "paragraphs";

  static ArticleText of(List<Block> kept, double confidence, String origin) {
    StringBuilder text = new StringBuilder();
    for (Block block : kept) {
      if (text.length() + block.chars() + 1 > ExtractedArticle.MAX_TEXT) {
        break;
      }
      text.append(text.isEmpty() ? "" : "\n").append(block.text);
    }
    return new ArticleText(text.toString(), text.isEmpty() ? 0 : confidence, origin);
  }

  /** The text and where it was found; nothing when there is none. */
  Optional<SourcedFact<String>> stated() {
    return isEmpty() ? Optional.empty() : Optional.of(new SourcedFact<>(text, origin));
  }

  boolean isEmpty() {
    return text.isEmpty();
  }
}
