package org.pillarwatch.store.search.lucene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.search.words.FoldedForm;
import org.pillarwatch.store.search.words.Forms;
import org.pillarwatch.store.search.words.Stems;
import org.pillarwatch.store.search.words.WordPart;
import org.pillarwatch.store.search.words.WordParts;

/** The terms of a text. An instance serves text after text; for one thread. */
final class IndexedText {

  private final List<String> words = new ArrayList<>();
  private final List<Integer> steps = new ArrayList<>();
  private final List<String> stems = new ArrayList<>();
  private final List<String> forms = new ArrayList<>();
  private final TermStream wordStream = new TermStream(words, steps);
  private final TermStream stemStream = new TermStream(stems, List.of());
  private final TermStream formStream = new TermStream(forms, List.of());

  /**
   * Replaces the terms by those of another text.
   *
   * @param rules of the language of the text; null when there are none
   */
  void read(String text, @Nullable Stems rules) {
    words.clear();
    steps.clear();
    stems.clear();
    forms.clear();
    List<WordPart> parts = WordParts.of(text);
    Set<String> distinct = HashSet.newHashSet(parts.size());
    Set<String> accented = new HashSet<>();
    int position = -1;
    for (WordPart part : parts) {
      String word = part.text();
      String folded = FoldedForm.fold(word);
      words.add(folded);
      steps.add(part.position() - position);
      position = part.position();
      if (distinct.add(word)) {
        if (rules != null) {
          rules.addTo(stems, word);
        }
        if (!folded.equals(word)) {
          accented.add(word);
        }
      }
    }
    if (!accented.isEmpty()) {
      forms.addAll(Forms.of(distinct, accented));
    }
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  boolean hasStems() {
    return !stems.isEmpty();
  }

  boolean hasForms() {
    return !forms.isEmpty();
  }

  /** All words in their order, folded. */
  TermStream words() {
    return wordStream;
  }

  /** The stems of each word once. */
  TermStream stems() {
    return stemStream;
  }

  /** The terms of {@link Forms}. */
  TermStream forms() {
    return formStream;
  }
}
