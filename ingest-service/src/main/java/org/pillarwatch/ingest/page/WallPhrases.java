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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Phrases of many languages in which a wall speaks to its readers, by the kind of the wall. */
final class WallPhrases {

  private static final String TABLE = "wall-phrases.txt";
  private static final String HEADLINES = "head ";

  /** Minimum share of a phrase in a headline for the headline to count as a wall. */
  private static final double MOST_OF_IT = 0.5;

  private final Map<String, Set<String>> kindsByPhrase = new HashMap<>();
  private final Map<String, String> kindByHeadline = new HashMap<>();
  private final Phrases phrases;
  private final Phrases headlines;

  private WallPhrases(List<String> lines) {
    for (String line : lines) {
      String[] parts = line.split("\\|", -1);
      String kind = parts[0].strip();
      for (int i = 1; i < parts.length; i++) {
        String phrase = folded(parts[i]);
        if (kind.startsWith(HEADLINES)) {
          kindByHeadline.putIfAbsent(phrase, kind.substring(HEADLINES.length()));
        } else {
          kindsByPhrase.computeIfAbsent(phrase, _ -> new HashSet<>()).add(kind);
        }
      }
    }
    phrases = new Phrases(List.copyOf(kindsByPhrase.keySet()));
    headlines = new Phrases(List.copyOf(kindByHeadline.keySet()));
  }

  /** The phrases that are shipped with this class. */
  static WallPhrases builtIn() {
    try (InputStream file = WallPhrases.class.getResourceAsStream(TABLE)) {
      if (file == null) {
        throw new IllegalStateException("not on the class path: " + TABLE);
      }
      String table = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return new WallPhrases(table.lines().filter(line -> line.indexOf('|') > 0).toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The form of a text in which phrases are looked for: words alone, and no numbers. */
  static String folded(String text) {
    String words = ComparableText.of(text).joined();
    for (int i = 0; i < words.length(); i++) {
      if (Character.isDigit(words.charAt(i))) {
        return withoutNumbers(words);
      }
    }
    return words;
  }

  private static String withoutNumbers(String words) {
    return Stream.of(words.split(" ", -1))
        .filter(word -> !word.chars().allMatch(Character::isDigit))
        .collect(Collectors.joining(" "));
  }

  /** The different phrases in a folded text, by the kinds of wall that they occur on. */
  Map<String, Set<String>> in(String folded) {
    Set<String> occurring = phrases.allIn(folded);
    if (occurring.isEmpty()) {
      return Map.of();
    }
    Map<String, Set<String>> found = new HashMap<>();
    for (String phrase : wholeWords(occurring, folded)) {
      for (String kind : kindsByPhrase.getOrDefault(phrase, Set.of())) {
        found.computeIfAbsent(kind, _ -> new HashSet<>()).add(phrase);
      }
    }
    return found;
  }

  /** The kind of wall that a folded headline announces. */
  Optional<String> kindOf(String headline) {
    List<String> found = new ArrayList<>(wholeWords(headlines.allIn(headline), headline));
    found.addAll(wholeWords(phrases.allIn(headline), headline));
    return found.stream()
        .filter(phrase -> phrase.length() >= MOST_OF_IT * headline.length())
        .findFirst()
        .map(this::kind);
  }

  private String kind(String phrase) {
    String kind = kindByHeadline.get(phrase);
    return kind != null ? kind : kindsByPhrase.getOrDefault(phrase, Set.of()).iterator().next();
  }

  /** Scripts that write blanks end words at them; others are compared by characters. */
  private static Set<String> wholeWords(Set<String> found, String folded) {
    Set<String> whole = new HashSet<>();
    for (String phrase : found) {
      boolean blanks = phrase.codePointAt(0) < 0x0E00;
      if (!blanks || (" " + folded + " ").contains(" " + phrase + " ")) {
        whole.add(phrase);
      }
    }
    return whole;
  }
}
