package org.pillarwatch.store.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.pillarwatch.store.article.StoredVersion;

/**
 * What a version of an article changed about the one before.
 *
 * @param version number of the newer one
 * @param fetchedAt when the newer one was first fetched
 * @param title the headline, word by word
 * @param passages changed paragraphs, word by word, in reading order
 */
record Correction(
    int version, Instant fetchedAt, List<Diff<String>> title, List<List<Diff<String>>> passages) {

  /** Between any two words, so that the words put together again give the text. */
  private static final Pattern WORD_ENDS = Pattern.compile("(?<=\\s)(?=\\S)");

  static Correction of(StoredVersion before, StoredVersion after) {
    return new Correction(
        after.version(),
        after.fetchedAt(),
        words(before.title(), after.title()),
        passages(Diff.between(before.text().lines().toList(), after.text().lines().toList())));
  }

  /** From the newest correction to the first. */
  static List<Correction> between(List<StoredVersion> newestFirst) {
    List<Correction> corrections = new ArrayList<>();
    for (int i = 0; i + 1 < newestFirst.size(); i++) {
      corrections.add(of(newestFirst.get(i + 1), newestFirst.get(i)));
    }
    return corrections;
  }

  boolean changesTitle() {
    return title.stream().anyMatch(step -> step.kind() != Diff.Kind.SAME);
  }

  /** A paragraph that was taken out just before another was put in became that other. */
  private static List<List<Diff<String>>> passages(List<Diff<String>> paragraphs) {
    List<List<Diff<String>>> passages = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    for (Diff<String> paragraph : paragraphs) {
      switch (paragraph.kind()) {
        case REMOVED -> removed.add(paragraph.element());
        case ADDED ->
            passages.add(
                words(removed.isEmpty() ? "" : removed.removeFirst(), paragraph.element()));
        case SAME -> takeOut(removed, passages);
      }
    }
    takeOut(removed, passages);
    return passages;
  }

  private static void takeOut(List<String> removed, List<List<Diff<String>>> passages) {
    removed.forEach(paragraph -> passages.add(words(paragraph, "")));
    removed.clear();
  }

  private static List<Diff<String>> words(String before, String after) {
    return joined(Diff.between(split(before), split(after)));
  }

  private static List<String> split(String text) {
    return text.isEmpty() ? List.of() : List.of(WORD_ENDS.split(text));
  }

  /** Neighbours of one kind are one piece. */
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
