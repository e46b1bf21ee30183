package org.pillarwatch.ingest.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The vocabulary of walls in many languages, by the kind of the wall. A short text that is made of
 * one kind's words and speaks to its reader is a wall, however it phrases it.
 */
final class WallWords {

  private static final String TABLE = "wall-words.txt";
  private static final String READER = "reader";

  /**
   * The share of a text's letters in words of one kind; news about such things have half as much.
   */
  private static final double MUCH = 0.3;

  private static final double MUCH_OF_AN_ADDRESS = 0.22;

  private static final int SEVERAL = 4;

  /** Letters of the shortest beginning of a word. */
  private static final int SHORTEST = 3;

  /** Scripts from here on write words without blanks, or with endings of many kinds. */
  private static final int UNSPACED = 0x0E00;

  private final Map<String, Set<String>> kindsByWord = new HashMap<>();
  private final Map<String, Set<String>> kindsByBeginning = new HashMap<>();
  private final Map<String, Set<String>> kindsByPart = new HashMap<>();

  /** The first letters of the beginnings. */
  private final Set<String> openings = new HashSet<>();

  private WallWords(List<String> lines) {
    for (String line : lines) {
      String[] words = line.split("\\|", -1);
      for (int i = 1; i < words.length; i++) {
        add(words[0].strip(), words[i].strip());
      }
    }
  }

  private void add(String kind, String written) {
    String word = folded(written);
    boolean part = word.codePointAt(0) >= UNSPACED || word.indexOf(' ') > 0;
    Map<String, Set<String>> table =
        part ? kindsByPart : written.endsWith("*") ? kindsByBeginning : kindsByWord;
    table.computeIfAbsent(word, _ -> new HashSet<>()).add(kind);
    if (!part && written.endsWith("*") && word.length() >= SHORTEST) {
      openings.add(word.substring(0, SHORTEST));
    }
  }

  /** The vocabulary that is shipped with this class. */
  static WallWords builtIn() {
    try (InputStream file = WallWords.class.getResourceAsStream(TABLE)) {
      if (file == null) {
        throw new IllegalStateException("not on the class path: " + TABLE);
      }
      String table = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return new WallWords(table.lines().filter(line -> line.indexOf('|') > 0).toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The kind of wall whose words make up much of a text, less of one that speaks to its reader. */
  Optional<String> kindOf(String text) {
    Tally tally = tally(text);
    boolean speaks = tally.chars.containsKey(READER);
    double share = speaks ? MUCH_OF_AN_ADDRESS : MUCH;
    int different = speaks ? SEVERAL : SEVERAL + 1;
    return tally.chars.entrySet().stream()
        .filter(kind -> !kind.getKey().equals(READER))
        .filter(kind -> kind.getValue() >= share * tally.letters)
        .filter(kind -> tally.words.getOrDefault(kind.getKey(), Set.of()).size() >= different)
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  /** Returns whether a text addresses its reader, in any of the known languages. */
  boolean speaksToReader(String text) {
    return tally(text).chars.containsKey(READER);
  }

  private Tally tally(String text) {
    Tally tally = new Tally();
    String folded = folded(text);
    for (String word : folded.split(" ", -1)) {
      tally.letters += word.length();
      count(kindsByWord.getOrDefault(word, Set.of()), word, word.length(), tally);
      int longest = word.length() < SHORTEST || !opens(word) ? 0 : word.length();
      for (int end = SHORTEST; end <= longest; end++) {
        String start = word.substring(0, end);
        count(kindsByBeginning.getOrDefault(start, Set.of()), start, word.length(), tally);
      }
    }
    String bounded = " " + folded + " ";
    for (Map.Entry<String, Set<String>> part : kindsByPart.entrySet()) {
      boolean phrase = part.getKey().codePointAt(0) < UNSPACED;
      int times = times(phrase ? " " + part.getKey() + " " : part.getKey(), bounded);
      if (times > 0) {
        count(part.getValue(), part.getKey(), part.getKey().length() * times, tally);
      }
    }
    return tally;
  }

  private boolean opens(String word) {
    return openings.contains(word.substring(0, SHORTEST));
  }

  private static void count(Set<String> kinds, String word, int chars, Tally tally) {
    for (String kind : kinds) {
      tally.chars.merge(kind, chars, Integer::sum);
      tally.words.computeIfAbsent(kind, _ -> new HashSet<>()).add(word);
    }
  }

  private static int times(String part, String text) {
    int times = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      times++;
    }
    return times;
  }

  /** Words without accents, and without the bars that no decomposition takes off. */
  private static String folded(String text) {
    List<String> words = new ArrayList<>();
    for (String word : ComparableText.of(text).list()) {
      words.add(word.replace('ı', 'i').replace('ł', 'l').replace('ø', 'o').replace('đ', 'd'));
    }
    return String.join(" ", words);
  }

  private static final class Tally {
    private final Map<String, Integer> chars = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private int letters;
  }
}
