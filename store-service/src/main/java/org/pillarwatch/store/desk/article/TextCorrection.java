package org.pillarwatch.store.desk.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.pillarwatch.store.article.StoredVersion;

/**
 * Differences between two consecutive versions of an article.
 *
 * @param version number of the newer one
 * @param fetchedAt when the newer one was first fetched
 * @param title the headline, word by word
 * @param passages changed paragraphs, word by word, in reading order
 */
record TextCorrection(
    int version, Instant fetchedAt, List<Diff<String>> title, List<List<Diff<String>>> passages) {

  private static final String PARAGRAPH_END = "\n";

  /** A word with the blanks behind it, or the end of a paragraph: together they give the text. */
  private static final Pattern WORD = Pattern.compile("\\n|[^\\s]+[^\\S\\n]*|[^\\S\\n]+");

  static TextCorrection of(StoredVersion before, StoredVersion after) {
    return new TextCorrection(
        after.version(),
        after.fetchedAt(),
        joined(words(before.title(), after.title())),
        passages(words(before.text(), after.text())));
  }

  /** Computes the differences, newest first. */
  static List<TextCorrection> between(List<StoredVersion> newestFirst) {
    List<TextCorrection> corrections = new ArrayList<>();
    for (int i = 0; i + 1 < newestFirst.size(); i++) {
      corrections.add(of(newestFirst.get(i + 1), newestFirst.get(i)));
    }
    return corrections;
  }

  public boolean changesTitle() {
    return isChanged(title);
  }

  /** The changed paragraphs, word by word. */
  private static List<List<Diff<String>>> passages(List<Diff<String>> words) {
    List<List<Diff<String>>> passages = new ArrayList<>();
    List<Diff<String>> passage = new ArrayList<>();
    for (Diff<String> word : words) {
      if (word.element().equals(PARAGRAPH_END)) {
        passages.add(passage);
        passage = new ArrayList<>();
      } else {
        passage.add(word);
      }
    }
    passages.add(passage);
    return passages.stream().filter(TextCorrection::isChanged).map(TextCorrection::joined).toList();
  }

  private static boolean isChanged(List<Diff<String>> words) {
    return words.stream().anyMatch(word -> word.kind() != Diff.Kind.SAME);
  }

  private static List<Diff<String>> words(String before, String after) {
    return Diff.between(split(before), split(after));
  }

  private static List<String> split(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  /** Joins adjacent pieces of one kind. */
  private static List<Diff<String>> joined(List<Diff<String>> words) {
    List<Diff<String>> pieces = new ArrayList<>();
    for (Diff<String> word : words) {
      if (!pieces.isEmpty() && pieces.getLast().kind() == word.kind()) {
        Diff<String> last = pieces.removeLast();
        pieces.add(new Diff<>(word.kind(), last.element() + word.element()));
      } else {
        pieces.add(word);
      }
    }
    return pieces;
  }
}
