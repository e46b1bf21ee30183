package org.pillarwatch.ingest.page;

import java.util.List;

/**
 * The text made of the blocks that were kept.
 *
 * @param text paragraphs separated by a newline
 * @param confidence from 0 to 1
 */
record ArticleText(String text, double confidence) {

  static ArticleText of(List<Block> kept, double confidence) {
    StringBuilder text = new StringBuilder();
    for (Block block : kept) {
      if (text.length() + block.chars() + 1 > ExtractedArticle.MAX_TEXT) {
        break;
      }
      text.append(text.isEmpty() ? "" : "\n").append(block.text);
    }
    return new ArticleText(text.toString(), text.isEmpty() ? 0 : confidence);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }
}
