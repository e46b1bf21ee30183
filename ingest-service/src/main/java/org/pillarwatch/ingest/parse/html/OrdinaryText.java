package org.pillarwatch.ingest.parse.html;

import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.parse.xml.CharacterReference;
import org.pillarwatch.ingest.parse.xml.Characters;

/**
 * The characters of a piece of HTML with a position, and the output that they are copied to: plain
 * ones as they are, references replaced, the rest escaped.
 *
 * <p>Each method that reads returns false, or null, where a browser could take the characters in
 * two ways; position and output are then of no use. For use by one thread.
 */
final class OrdinaryText {

  private static final boolean[] PLAIN = new boolean[0x80];

  static {
    for (char c = ' '; c < 0x7f; c++) {
      PLAIN[c] = "&<>\"".indexOf(c) < 0;
    }
    PLAIN['\n'] = true;
    PLAIN['\t'] = true;
  }

  private static final int LONGEST_REFERENCE = 12;

  final char[] in;
  final Characters out;
  int at;

  OrdinaryText(String html) {
    this.in = html.toCharArray();
    this.out = new Characters(html.length() + 32);
  }

  /** Copies text up to the next tag. */
  boolean text() {
    while (at < in.length && in[at] != '<') {
      int from = at;
      while (at < in.length && isPlain(in[at])) {
        at++;
      }
      out.append(in, from, at - from);
      if (at < in.length && in[at] != '<' && !special(in.length, false)) {
        return false;
      }
    }
    return true;
  }

  static boolean isPlain(char c) {
    return c < 0x80 ? PLAIN[c] : (c > 0xa0 && c < Character.MIN_SURROGATE);
  }

  /** Reads one character that needs care; {@code end} is where its surroundings end. */
  private boolean special(int end, boolean inAttribute) {
    char c = in[at];
    if (c == '&') {
      return reference(end, inAttribute);
    }
    if (Character.isHighSurrogate(c)) {
      if (at + 1 >= end || !Character.isLowSurrogate(in[at + 1])) {
        return false;
      }
      int character = Character.toCodePoint(c, in[at + 1]);
      at += 2;
      return write(character, inAttribute);
    }
    at++;
    return write(c, inAttribute);
  }

  private boolean write(int character, boolean inAttribute) {
    switch (character) {
      case '&' -> out.append("&amp;");
      case 0xa0 -> out.append("&nbsp;");
      case '"' -> out.append(inAttribute ? "&quot;" : "\"");
      case '<', '>' -> {
        if (inAttribute) {
          return false;
        }
        out.append(character == '<' ? "&lt;" : "&gt;");
      }
      case '\n', '\t' -> out.append((char) character);
      default -> {
        // The parser's writer escapes what has the last bits of a surrogate.
        if (character < ' ' || Character.isSurrogate((char) character)) {
          return false;
        }
        out.appendCodePoint(character);
      }
    }
    return true;
  }

  private boolean reference(int end, boolean inAttribute) {
    int to = at + 1;
    while (to < end && to - at <= LONGEST_REFERENCE && isReference(in[to])) {
      to++;
    }
    if (to < end && in[to] == ';' && to > at + 1) {
      int character = CharacterReference.read(new String(in, at + 1, to - at - 1));
      at = to + 1;
      return character > 0 && write(character, inAttribute);
    }
    boolean literal =
        to == at + 1
            ? to < end && in[to] == ' '
            : inAttribute && to < end && in[to] == '=' && in[at + 1] != '#';
    at++;
    if (literal) {
      out.append("&amp;");
    }
    return literal;
  }

  private static boolean isReference(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '#';
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Copies the rest of a value with its references replaced and what must be escaped. */
  boolean escaped(int end) {
    while (at < end) {
      int from = at;
      while (at < end && isPlain(in[at])) {
        at++;
      }
      out.append(in, from, at - from);
      if (at < end && !special(end, true)) {
        return false;
      }
    }
    return true;
  }

  /** Reads the rest of a value with its references replaced; writes nothing. */
  @Nullable String written(int end) {
    int i = at;
    while (i < end && isPlain(in[i])) {
      i++;
    }
    if (i == end) {
      return new String(in, at, end - at);
    }
    int mark = out.length();
    boolean ordinary = escaped(end);
    String escaped = out.from(mark);
    out.cutTo(mark);
    return ordinary && !escaped.contains("&quot;") && !escaped.contains("&nbsp;")
        ? escaped.replace("&amp;", "&")
        : null;
  }
}
