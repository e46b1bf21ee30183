package org.pillarwatch.store.story.decide;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.sketch.TextWords;

/**
 * Finds the names and numbers of a text by their form, in any language that has capitals: a number
 * begins with a digit, a name with a capital within a sentence. Days of the week count as names. A
 * word that the text also writes small is no name: "MOSCOW — The ministers met", "in The Hague".
 */
final class NamesAndNumbers {

  /** Hashes, sorted, of the days of the week in languages that write them small. */
  private static final int[] WEEKDAYS =
      hashes(
          """
          lunes martes miércoles jueves viernes sábado domingo
          lundi mardi mercredi jeudi vendredi samedi dimanche
          segunda terça quarta quinta sexta
          lunedì martedì mercoledì giovedì venerdì sabato domenica
          dilluns dimarts dimecres dijous divendres dissabte diumenge
          maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
          luni marți miercuri joi vineri sâmbătă duminică
          понедельник вторник среду среда четверг пятницу пятница субботу суббота воскресенье\
          """);

  private static final String WITHIN_NUMBERS = ".,:/-–'’";

  private NamesAndNumbers() {}

  static boolean[] of(String text, TextWords words) {
    int[] small = writtenSmall(text, words);
    boolean[] facts = new boolean[words.count()];
    for (int word = 0; word < facts.length; word++) {
      facts[word] =
          Character.isDigit(text.charAt(words.start(word)))
              || Arrays.binarySearch(WEEKDAYS, words.hash(word)) >= 0
              || (isCapitalised(text, words, word)
                  && !opensSentence(text, words, word)
                  && Arrays.binarySearch(small, words.hash(word)) < 0);
    }
    return facts;
  }

  /**
   * The number that each word is a part of, such as {@code 6.4} for both of its words; null for
   * words that do not begin with a digit.
   */
  static @Nullable String[] numbers(String text, TextWords words) {
    @Nullable String[] numbers = new String[words.count()];
    for (int first = 0; first < numbers.length; first++) {
      if (numbers[first] == null && Character.isDigit(text.charAt(words.start(first)))) {
        int last = first;
        while (last + 1 < numbers.length && isJoined(text, words, last)) {
          last++;
        }
        String number = text.substring(words.start(first), words.end(last));
        Arrays.fill(numbers, first, last + 1, number);
      }
    }
    return numbers;
  }

  private static int[] hashes(String listed) {
    TextWords words = TextWords.of(listed);
    int[] hashes = new int[words.count()];
    Arrays.setAll(hashes, words::hash);
    Arrays.sort(hashes);
    return hashes;
  }

  /** Whether one sign of those within numbers parts a word from a next one of digits. */
  private static boolean isJoined(String text, TextWords words, int word) {
    int end = words.end(word);
    return words.start(word + 1) == end + 1
        && WITHIN_NUMBERS.indexOf(text.charAt(end)) >= 0
        && Character.isDigit(text.charAt(end + 1));
  }

  /** Hashes, sorted, of the words that stand somewhere without a capital. */
  private static int[] writtenSmall(String text, TextWords words) {
    int[] hashes = new int[words.count()];
    int size = 0;
    for (int word = 0; word < hashes.length; word++) {
      if (Character.isLowerCase(text.charAt(words.start(word)))) {
        hashes[size++] = words.hash(word);
      }
    }
    Arrays.sort(hashes, 0, size);
    return Arrays.copyOf(hashes, size);
  }

  private static boolean isCapitalised(String text, TextWords words, int word) {
    return words.end(word) - words.start(word) > 1
        && Character.isUpperCase(text.charAt(words.start(word)));
  }

  private static boolean opensSentence(String text, TextWords words, int word) {
    int from = word == 0 ? 0 : words.end(word - 1);
    if (word == 0) {
      return true;
    }
    for (int at = from; at < words.start(word); at++) {
      switch (text.charAt(at)) {
        case '.', '!', '?', ':', '\n', '"', '“', '«', '¿', '¡', '|' -> {
          return true;
        }
        default -> {
          // Commas, brackets and white space go on with the sentence.
        }
      }
    }
    return false;
  }
}
