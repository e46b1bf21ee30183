package org.pillarwatch.classify.language;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pillarwatch.classify.text.Words;

/**
 * Detects the language of a text: by its script where that decides, otherwise by the commonest words
 * and letters of seventeen languages of the Latin script, and in short texts by groups of letters.
 *
 * <p>Reads only the beginning of long texts. Returns nothing rather than guess when a text is short or
 * two languages fit about as well. Immutable: safe for any thread.
 */
public final class LanguageDetector {

  /** Characters that are read at most. */
  private static final int ENOUGH = 1_000;

  /** Shorter texts have few common words, so that groups of letters are counted too. */
  private static final int SHORT = 200;

  private static final double LEAST_SCORE = 1.5;
  private static final double LEAST_LEAD = 1.15;

  private final LatinLanguages languages;

  private LanguageDetector(LatinLanguages languages) {
    this.languages = languages;
  }

  /**
   * Loads the table on the class path.
   *
   * @throws IllegalStateException when it is missing
   */
  public static LanguageDetector standard() {
    return new LanguageDetector(LatinLanguages.load());
  }

  /** Returns the ISO 639-1 code of the language a text is written in; empty when undecided. */
  public Optional<String> detect(String text) {
    return detect(Words.of(text.length() <= ENOUGH ? text : text.substring(0, ENOUGH)));
  }

  /** Detects the language of a text that is already tokenised. */
  public Optional<String> detect(Words words) {
    String text = words.text();
    String start = text.length() <= ENOUGH ? text : text.substring(0, ENOUGH);
    Script script = Script.of(start);
    return script.isLatin() ? latin(words, start) : script.language();
  }

  private Optional<String> latin(Words words, String text) {
    double[] scores = new double[languages.codes().size()];
    for (int word = 0; word < words.count() && words.start(word) < text.length(); word++) {
      add(scores, languages.words(), words.folded(word));
    }
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) > 0x7F) {
        add(scores, languages.letters(), text.charAt(at));
      }
    }
    if (text.length() < SHORT) {
      addGroups(scores, words);
    }
    return best(scores);
  }

  private void addGroups(double[] scores, Words words) {
    for (int word = 0; word < words.count(); word++) {
      String edged = "_" + words.written(word, word).toLowerCase(Locale.ROOT) + "_";
      for (int at = 0; at + 3 <= edged.length(); at++) {
        add(scores, languages.groups(), edged.substring(at, at + 3));
      }
    }
  }

  private static <C> void add(double[] scores, Map<C, double[]> clues, C clue) {
    double[] weights = clues.get(clue);
    if (weights != null) {
      for (int language = 0; language < scores.length; language++) {
        scores[language] += weights[language];
      }
    }
  }

  private Optional<String> best(double[] scores) {
    int best = 0;
    double second = 0;
    for (int language = 1; language < scores.length; language++) {
      if (scores[language] > scores[best]) {
        second = scores[best];
        best = language;
      } else {
        second = Math.max(second, scores[language]);
      }
    }
    boolean sure = scores[best] >= LEAST_SCORE && scores[best] >= LEAST_LEAD * second;
    return sure ? Optional.of(languages.codes().get(best)) : Optional.empty();
  }
}
