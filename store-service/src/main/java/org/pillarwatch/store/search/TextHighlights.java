package org.pillarwatch.store.search;

import java.util.List;

/**
 * Where the words of a query stand in an article. Passages are in their order and do not overlap.
 *
 * @param title in its title
 * @param summary in its summary
 * @param text in its text
 */
public record TextHighlights(List<TextSpan> title, List<TextSpan> summary, List<TextSpan> text) {

  /** The highlights of a query without words. */
  public static final TextHighlights NONE = new TextHighlights(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public TextHighlights {
    title = List.copyOf(title);
    summary = List.copyOf(summary);
    text = List.copyOf(text);
  }
}
