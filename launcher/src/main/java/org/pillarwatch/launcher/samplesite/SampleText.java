package org.pillarwatch.launcher.samplesite;

import java.util.List;

/**
 * Text of one version of an article.
 *
 * @param blocks paragraphs in reading order; one that starts with {@code ##} is a heading, one
 *     whose lines start with {@code -} is a list
 */
record SampleText(String title, String author, String summary, List<String> blocks) {
  SampleText {
    blocks = List.copyOf(blocks);
    if (title.isBlank() || summary.isBlank() || blocks.isEmpty()) {
      throw new IllegalArgumentException("an article needs a title, a summary and text: " + title);
    }
  }
}
