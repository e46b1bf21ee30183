package org.pillarwatch.store.search.words;

import static org.pillarwatch.store.search.words.CharacterClass.ALONE;
import static org.pillarwatch.store.search.words.CharacterClass.DIGIT;
import static org.pillarwatch.store.search.words.CharacterClass.LETTER;
import static org.pillarwatch.store.search.words.CharacterClass.MARK;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts texts and queries into parts, as Unicode does (UAX 29) but finer, by the habits of
 * newsrooms: {@code MS-13}, {@code MS 13} and {@code MS13} give the same parts; so do {@code
 * EE.UU.}, {@code EE. UU.} and {@code EEUU}, and {@code 1,240} and {@code 1240}. Scripts without
 * spaces give a part for each character, so that any run of characters can be found as a phrase.
 */
public final class WordParts {

  private static final String HYPHENS = "-\u2010\u2011";
  private static final String APOSTROPHES = "'\u2019\u2018\u02BC`";
  private static final int LONGEST_OF_ACRONYM = 2;

  private final List<WordPart> parts = new ArrayList<>();
  private final String text;
  private int at;
  private int position;

  private WordParts(String text) {
    this.text = text;
  }

  /** The parts of a text in their order. */
  public static List<WordPart> of(String text) {
    WordParts cut = new WordParts(text);
    cut.cut();
    return cut.parts;
  }

  private void cut() {
    while (at < text.length()) {
      int c = text.codePointAt(at);
      switch (CharacterClass.of(c)) {
        case LETTER -> word();
        case DIGIT -> number();
        case ALONE -> character();
        case MARK, OTHER -> at += Character.charCount(c);
      }
    }
  }

  private CharacterClass classAt(int place) {
    return place < text.length()
        ? CharacterClass.of(text.codePointAt(place))
        : CharacterClass.OTHER;
  }

  private int after(int place) {
    return place + Character.charCount(text.codePointAt(place));
  }

  /** The end of a run of one class and of the marks within it. */
  private int endOf(int start, CharacterClass run) {
    int end = start;
    while (end < text.length()) {
      CharacterClass next = classAt(end);
      if (next != run && next != MARK) {
        break;
      }
      end = after(end);
    }
    return end;
  }

  private void character() {
    int start = at;
    at = after(at);
    while (classAt(at) == MARK) {
      at = after(at);
    }
    add(start, at);
  }

  private void word() {
    int start = at;
    int end = endOf(start, LETTER);
    int acronym = end - start <= LONGEST_OF_ACRONYM ? acronym(start, end) : start;
    if (acronym > start) {
      at = acronym;
      add(lower(text.substring(start, acronym).replace(".", "")), start, acronym);
    } else if (!joinsAcronym(start, end)) {
      compound(start, end);
    }
  }

  /** The end of an abbreviation whose dots stand between one or two letters; its start if none. */
  private int acronym(int start, int firstEnd) {
    int end = firstEnd;
    while (end < text.length() && text.charAt(end) == '.' && classAt(end + 1) == LETTER) {
      int next = endOf(end + 1, LETTER);
      if (next - end - 1 > LONGEST_OF_ACRONYM || classAt(next) == DIGIT) {
        return start;
      }
      end = next;
    }
    return end == firstEnd ? start : end;
  }

  /**
   * Joins the second half of a Spanish plural abbreviation, as EE. UU. or FF. AA., to the first.
   */
  private boolean joinsAcronym(int start, int end) {
    WordPart before = parts.isEmpty() ? null : parts.getLast();
    if (before == null
        || start - before.end() > 2
        || !isDoubledCapital(before.start(), before.end())
        || !isDoubledCapital(start, end)) {
      return false;
    }
    parts.removeLast();
    String joined = before.text() + lower(text.substring(start, end));
    parts.add(new WordPart(joined, before.start(), end, before.position(), false));
    at = end;
    return true;
  }

  private boolean isDoubledCapital(int start, int end) {
    return end - start == 2
        && text.charAt(start) == text.charAt(start + 1)
        && Character.isUpperCase(text.charAt(start));
  }

  /** Letters with hyphens and apostrophes between them: each piece, and all of them as one word. */
  private void compound(int start, int firstEnd) {
    int place = parts.size();
    int first = position;
    int end = firstEnd;
    StringBuilder joined = null;
    boolean isOneWord = false;
    add(start, end);
    while (end + 1 < text.length() && classAt(end + 1) == LETTER) {
      char link = text.charAt(end);
      boolean isHyphen = HYPHENS.indexOf(link) >= 0;
      if (!isHyphen && APOSTROPHES.indexOf(link) < 0 && link != '·') {
        break;
      }
      int next = endOf(end + 1, LETTER);
      String before = parts.getLast().text();
      joined = joined == null ? new StringBuilder(before) : joined;
      add(end + 1, next);
      isOneWord |= isHyphen || link == '·' || Elision.isNone(before, parts.getLast().text());
      joined.append(parts.getLast().text());
      end = next;
    }
    if (isOneWord && joined != null) {
      // Beside its first and its last piece, so that phrases find it on both sides.
      parts.add(place + 1, new WordPart(joined.toString(), start, end, first, true));
      parts.add(new WordPart(joined.toString(), start, end, position - 1, true));
    }
    at = end;
  }

  private void number() {
    int start = at;
    int end = endOf(start, DIGIT);
    NumberForm form = new NumberForm(text, start, end);
    if (form.end() > end) {
      at = form.end();
      add(form.text(), start, at);
    } else {
      at = end;
      add(start, end);
    }
  }

  private void add(int start, int end) {
    add(lower(text.substring(start, end)), start, end);
  }

  private void add(String part, int start, int end) {
    parts.add(new WordPart(part, start, end, position++, false));
  }

  private static String lower(String word) {
    return visible(word).toLowerCase(Locale.ROOT);
  }

  /** Without format characters, such as soft hyphens. */
  private static String visible(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c > '~' && Character.getType(c) == Character.FORMAT) {
        StringBuilder rest = new StringBuilder(word.length());
        word.chars()
            .filter(any -> Character.getType(any) != Character.FORMAT)
            .forEach(any -> rest.append((char) any));
        return rest.toString();
      }
    }
    return word;
  }
}
