package org.pillarwatch.ingest.parse.xml;

import java.util.Arrays;

/**
 * Text under construction, whose pieces mostly are runs of an array of characters. Unlike a {@code
 * StringBuilder} it looks at no character on the way.
 */
public final class Characters {

  private char[] text;
  private int length;

  public Characters(int capacity) {
    text = new char[capacity];
  }

  public Characters append(char c) {
    room(1);
    text[length++] = c;
    return this;
  }

  public Characters append(String more) {
    return append(more, 0, more.length());
  }

  public Characters append(String more, int from, int to) {
    room(to - from);
    more.getChars(from, to, text, length);
    length += to - from;
    return this;
  }

  public Characters append(char[] more, int from, int count) {
    room(count);
    System.arraycopy(more, from, text, length, count);
    length += count;
    return this;
  }

  public Characters appendCodePoint(int character) {
    room(2);
    length += Character.toChars(character, text, length);
    return this;
  }

  public int length() {
    return length;
  }

  /** Forgets what was written after the first so many. */
  public void cutTo(int shorter) {
    length = shorter;
  }

  public String from(int start) {
    return new String(text, start, length - start);
  }

  /** All of it without the white space around it. */
  public String stripped() {
    int from = 0;
    int to = length;
    while (from < to && Character.isWhitespace(text[from])) {
      from++;
    }
    while (to > from && Character.isWhitespace(text[to - 1])) {
      to--;
    }
    return new String(text, from, to - from);
  }

  private void room(int more) {
    if (text.length - length < more) {
      text = Arrays.copyOf(text, Math.max(length + more, text.length + (text.length >> 1)));
    }
  }

  @Override
  public String toString() {
    return new String(text, 0, length);
  }
}
