package org.pillarwatch.classify.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pillarwatch.classify.text.Words;

/**
 * Detects the language of a text: by its script where that decides, otherwise by the commonest
 * words and letters of the languages of the Latin script in the table languages.tsv, and in short
 * texts by groups of letters.
 *
 * <p>Reads only the beginning of long texts. Returns nothing rather than guess when a text is short
 * or two languages fit about as well. Immutable: safe for any thread.
 */
public final class LanguageDetector {

  /** Characters that are read at most. */
  private static final int ENOUGH = 1_000;

  /** Shorter texts have few common words, so that groups of letters are counted too. */
  private static final int SHORT = 200;

  private static final double LEAST_SCORE = 1.5;
  private static final double LEAST_LEAD = 1.15;

  /** Lead that a related language needs over the declared one. */
  private static final double LEAD_OVER_DECLARED = 1.5;

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

  /**
   * Returns the language of a text whose page or feed declares one.
   *
   * <p>The text decides, since declarations often come from a template; but the declared language
   * is preferred to a related one that shares its words (Croatian read as Czech), and where the
   * text is too short to tell.
   *
   * @param declared ISO 639 code of the declared language
   */
  public Optional<String> detect(Words words, Optional<String> declared) {
    Optional<String> detected = detect(words);
    if (declared.isEmpty() || detected.isEmpty()) {
      return detected.or(() -> declared);
    }
    boolean neighbour = Neighbours.share(declared.get(), detected.get());
    return neighbour && !tellsApart(words, declared.get()) ? declared : detected;
  }

  /** Two languages that both have words in the table are distinguished by these. */
  private boolean tellsApart(Words words, String declared) {
    int index = languages.codes().indexOf(declared);
    if (index < 0 || !Script.of(start(words)).isLatin()) {
      return false;
    }
    double[] scores = scores(words, start(words));
    double most = Arrays.stream(scores).max().orElse(0);
    return most >= LEAD_OVER_DECLARED * scores[index];
  }

  private static String start(Words words) {
    String text = words.text();
    return text.length() <= ENOUGH ? text : text.substring(0, ENOUGH);
  }

  /** Returns the language of a text that is cut into words already. */
  public Optional<String> detect(Words words) {
    String start = start(words);
    Script script = Script.of(start);
    return script.isLatin() ? best(scores(words, start)) : script.language();
  }

  private double[] scores(Words words, String text) {
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
    return scores;
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
