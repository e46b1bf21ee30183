package org.pillarwatch.store.desk.article;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A text split at the boundaries of passages, so that each piece has a fixed set of tags. Passages
 * may overlap; those outside the text are ignored.
 */
final class MarkedText {

  private static final char PARAGRAPH_END = '\n';

  /**
   * A piece of text.
   *
   * @param number its index among the pieces of the text
   * @param tags tags of its passages, in the order of the input
   */
  record Piece(int number, int start, String text, List<String> tags) {

    boolean isMarked() {
      return !tags.isEmpty();
    }
  }

  private final List<List<Piece>> paragraphs;

  private MarkedText(List<List<Piece>> paragraphs) {
    this.paragraphs = paragraphs;
  }

  static MarkedText of(String text, List<Passage> passages) {
    List<Passage> inside =
        passages.stream()
            .filter(passage -> passage.start() >= 0 && passage.start() < passage.end())
            .filter(passage -> passage.end() <= text.length())
            .toList();
    List<List<Piece>> paragraphs = new ArrayList<>();
    List<Piece> paragraph = new ArrayList<>();
    List<Integer> cuts = List.copyOf(cuts(text, inside));
    for (int i = 0; i + 1 < cuts.size(); i++) {
      int start = cuts.get(i);
      int end = cuts.get(i + 1);
      if (text.charAt(start) == PARAGRAPH_END) {
        paragraphs.add(paragraph);
        paragraph = new ArrayList<>();
      } else {
        paragraph.add(new Piece(i, start, text.substring(start, end), tags(inside, start)));
      }
    }
    paragraphs.add(paragraph);
    return new MarkedText(paragraphs.stream().filter(pieces -> !pieces.isEmpty()).toList());
  }

  private static SortedSet<Integer> cuts(String text, List<Passage> passages) {
    SortedSet<Integer> cuts = new TreeSet<>();
    cuts.add(0);
    cuts.add(text.length());
    for (Passage passage : passages) {
      cuts.add(passage.start());
      cuts.add(passage.end());
    }
    IntStream.range(0, text.length())
        .filter(index -> text.charAt(index) == PARAGRAPH_END)
        .forEach(index -> {
          cuts.add(index);
          cuts.add(index + 1);
        });
    return cuts;
  }

  private static List<String> tags(List<Passage> passages, int position) {
    return passages.stream()
        .filter(passage -> passage.start() <= position && position < passage.end())
        .map(Passage::tag)
        .distinct()
        .toList();
  }

  /** The text by paragraphs, in reading order, without empty ones. */
  List<List<Piece>> paragraphs() {
    return paragraphs;
  }

  /** The piece that starts at an offset. */
  OptionalInt pieceAt(int offset) {
    return paragraphs.stream()
        .flatMap(List::stream)
        .filter(piece -> piece.start() == offset)
        .mapToInt(Piece::number)
        .findFirst();
  }
}
