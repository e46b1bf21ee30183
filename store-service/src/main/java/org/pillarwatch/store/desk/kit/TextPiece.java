package org.pillarwatch.store.desk.kit;

import java.util.ArrayList;
import java.util.List;
import org.pillarwatch.store.search.Snippet;
import org.pillarwatch.store.search.TextSpan;

/**
 * A piece of a text, marked or not; templates escape it.
 *
 * @param isHit whether it is what a query asked for
 */
public record TextPiece(String text, boolean isHit) {

  private static final String ELLIPSIS = "…";

  /** A text without hits, in one piece. */
  public static List<TextPiece> of(String text) {
    return List.of(new TextPiece(text, false));
  }

  /**
   * A text in pieces.
   *
   * @param hits passages of the text in their order, not overlapping
   */
  public static List<TextPiece> of(String text, List<TextSpan> hits) {
    List<TextPiece> pieces = new ArrayList<>();
    int at = 0;
    for (TextSpan hit : hits) {
      if (hit.start() > at) {
        pieces.add(new TextPiece(text.substring(at, hit.start()), false));
      }
      pieces.add(new TextPiece(text.substring(hit.start(), hit.end()), true));
      at = hit.end();
    }
    if (at < text.length()) {
      pieces.add(new TextPiece(text.substring(at), false));
    }
    return pieces;
  }

  /** A part of an article, between ellipses where more of it is left out. */
  public static List<TextPiece> of(Snippet snippet) {
    List<TextPiece> pieces = new ArrayList<>();
    if (snippet.start() > 0) {
      pieces.add(new TextPiece(ELLIPSIS + " ", false));
    }
    pieces.addAll(of(snippet.text(), snippet.spans()));
    if (!snippet.isEnd()) {
      pieces.add(new TextPiece(" " + ELLIPSIS, false));
    }
    return pieces;
  }
}
