package org.pillarwatch.store.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the words of a query stand in an article of a list.
 *
 * @param title passages of the title
 * @param snippet the part of summary or text that shows most of the words; null when they stand in
 *     neither
 */
public record HitHighlights(List<TextSpan> title, @Nullable Snippet snippet) {

  /** Copies the list. */
  public HitHighlights {
    title = List.copyOf(title);
  }
}
