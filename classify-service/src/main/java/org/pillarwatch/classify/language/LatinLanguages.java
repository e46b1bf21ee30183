package org.pillarwatch.classify.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Clues to the languages of the Latin script, each with its weight for each language: lower, the
 * more languages share it.
 *
 * @param codes ISO 639-1, in the order of the weights
 * @param words the commonest words, without accents
 * @param groups the commonest groups of three letters; an underscore is the edge of a word
 * @param letters letters that few other languages use
 */
record LatinLanguages(
    List<String> codes,
    Map<String, double[]> words,
    Map<String, double[]> groups,
    Map<Character, double[]> letters) {

  private static final String TABLE = "/language/languages.tsv";

  /** The first clues of a language are its most common ones and have more weight. */
  private static final int COMMONEST = 12;

  private static final double WORD = 1;
  private static final double GROUP = 0.15;
  private static final double LETTER = 0.4;

  LatinLanguages {
    codes = List.copyOf(codes);
    words = Map.copyOf(words);
    groups = Map.copyOf(groups);
    letters = Map.copyOf(letters);
  }

  static LatinLanguages load() {
    List<String[]> rows = rows();
    Map<Character, double[]> letters = new HashMap<>();
    weights(rows, 3, LETTER, "")
        .forEach((letter, weights) -> letters.put(letter.charAt(0), weights));
    return new LatinLanguages(
        rows.stream().map(row -> row[0]).toList(),
        weights(rows, 1, WORD, " "),
        weights(rows, 2, GROUP, " "),
        letters);
  }

  private static List<String[]> rows() {
    try (InputStream in = LatinLanguages.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("no " + TABLE + " on the class path");
      }
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return lines
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", -1))
            .toList();
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + TABLE, unreadable);
    }
  }

  private static Map<String, double[]> weights(
      List<String[]> rows, int column, double most, String divider) {
    Map<String, double[]> weights = new HashMap<>();
    for (int language = 0; language < rows.size(); language++) {
      int rank = 0;
      for (String clue : clues(rows.get(language), column, divider)) {
        weights.computeIfAbsent(clue, fresh -> new double[rows.size()])[language] =
            rank++ < COMMONEST ? 1.5 * most : most;
      }
    }
    weights.values().forEach(LatinLanguages::share);
    return weights;
  }

  private static Set<String> clues(String[] row, int column, String divider) {
    if (column >= row.length || row[column].isEmpty()) {
      return Set.of();
    }
    return new LinkedHashSet<>(Arrays.asList(row[column].toLowerCase(Locale.ROOT).split(divider)));
  }

  private static void share(double[] weights) {
    long sharing = Arrays.stream(weights).filter(weight -> weight > 0).count();
    for (int language = 0; language < weights.length; language++) {
      weights[language] /= sharing;
    }
  }
}
