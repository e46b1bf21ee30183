package org.pillarwatch.ingest.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts out of a page what a parser would only store: comments, the content of scripts and styles,
 * and attributes for scripts and pictures, which are more than half of many pages. Structured data
 * stays. Where the HTML Standard allows something that is rare and takes a whole tokeniser to read,
 * the rest of the page stays as it is.
 */
final class UnseenCode {

  private static final String SCRIPT = "script";
  private static final String STYLE = "style";

  /** Elements whose content is text up to their end tag, or in whose content other rules hold. */
  private static final List<String> TEXT =
      List.of(SCRIPT, STYLE, "textarea", "title", "xmp", "iframe", "noembed", "noframes");

  /** Beginnings of attributes that scripts read, that draw, that lay out or describe pictures. */
  private static final List<String> ATTRIBUTES =
      List.of(
          "alt=",
          "aria-label=",
          "d=",
          "data-",
          "height=",
          "on",
          "sizes=",
          "src=",
          "srcset=",
          "tabindex=",
          "target=",
          "title=",
          "viewbox=",
          "width=",
          "xmlns");

  /** The same by their first letters. */
  private static final String[][] BY_LETTER = new String['z' + 1][];

  static {
    for (char letter = 0; letter <= 'z'; letter++) {
      String first = String.valueOf(letter);
      BY_LETTER[letter] =
          ATTRIBUTES.stream().filter(start -> start.startsWith(first)).toArray(String[]::new);
    }
  }

  private static final int UNKNOWN = -1;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** One in each of eight bytes. */
  private static final long EACH = 0x0101_0101_0101_0101L;

  /** Of the page in UTF-8, in which no byte of another character is one of ASCII. */
  private final byte[] html;

  private final int length;
  private final byte[] kept;
  private int keptLength;
  private int from;

  private UnseenCode(PageText page) {
    this.html = page.utf8();
    this.from = page.from();
    this.length = page.to();
    this.kept = new byte[page.to() - page.from()];
  }

  /** The page without it. */
  static PageText cutOutOf(PageText page) {
    UnseenCode code = new UnseenCode(page);
    code.cut();
    return new PageText(code.kept, 0, code.keptLength, page.charset());
  }

  private void cut() {
    int at = from;
    while (at != UNKNOWN && at < length) {
      at = html[at] == '<' ? behindMarkup(at) : find('<', at);
    }
    leaveOut(length, length);
  }

  /** Keeps what is before a place, and goes on at another. */
  private void leaveOut(int start, int end) {
    System.arraycopy(html, from, kept, keptLength, start - from);
    keptLength += start - from;
    from = end;
  }

  /** Place of the next such byte; the length of the page if there is none. */
  private int find(char c, int start) {
    int at = start;
    long wanted = c * EACH;
    while (at <= length - Long.BYTES) {
      long differing = (long) EIGHT.get(html, at) ^ wanted;
      long found = (differing - EACH) & ~differing & (EACH << 7);
      if (found != 0) {
        return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
      at += Long.BYTES;
    }
    while (at < length && html[at] != c) {
      at++;
    }
    return at;
  }

  private int behindMarkup(int at) {
    byte next = at + 1 < length ? html[at + 1] : (byte) ' ';
    if (next == '!') {
      return startsWith(at + 2, '-', '-') ? behindComment(at) : behindDeclaration(at);
    }
    if (next == '?') {
      return behind('>', at);
    }
    if (next == '/') {
      boolean named = at + 2 < length && isLetter(html[at + 2]);
      return named ? behindTag(behindName(at + 2)) : behind('>', at);
    }
    return isLetter(next) ? behindElement(at + 1) : at + 1;
  }

  private int behindComment(int at) {
    for (int end = find('>', at + 4); end < length; end = find('>', end + 1)) {
      boolean closed = html[end - 1] == '-' && html[end - 2] == '-';
      boolean oddly =
          end > at + 6 && html[end - 1] == '!' && html[end - 2] == '-' && html[end - 3] == '-';
      if (closed || oddly || end == at + 4 || (end == at + 5 && html[at + 4] == '-')) {
        leaveOut(at, end + 1);
        return end + 1;
      }
    }
    return UNKNOWN;
  }

  private int behindDeclaration(int at) {
    return startsWith(at + 2, '[', 'C') ? UNKNOWN : behind('>', at);
  }

  private int behind(char c, int at) {
    int end = find(c, at);
    return end < length ? end + 1 : UNKNOWN;
  }

  private int behindElement(int name) {
    int nameEnd = behindName(name);
    int content = behindTag(nameEnd);
    if (content == UNKNOWN || is("plaintext", name, nameEnd)) {
      return UNKNOWN;
    }
    String text = text(name, nameEnd);
    if (text == null) {
      return content;
    }
    int end = endTag(text, content);
    if (end == UNKNOWN) {
      return UNKNOWN;
    }
    boolean states = contains("json", nameEnd, content) && contains("ld", nameEnd, content);
    boolean unseen = text.equals(STYLE) || (text.equals(SCRIPT) && !states);
    if (unseen) {
      leaveOut(content, end);
    }
    return end;
  }

  private @Nullable String text(int start, int end) {
    for (String name : TEXT) {
      if (is(name, start, end)) {
        return name;
      }
    }
    return null;
  }

  /** Start of the end tag of an element; unknown if a script contains a comment that hides it. */
  private int endTag(String name, int content) {
    int last = length - name.length() - 3;
    for (int at = find('<', content); at <= last; at = find('<', at + 1)) {
      if (html[at + 1] == '/'
          && is(name, at + 2, at + 2 + name.length())
          && endsName(html[at + 2 + name.length()])) {
        return at;
      }
      if (name.equals(SCRIPT) && html[at + 1] == '!' && startsWith(at + 2, '-', '-')) {
        return UNKNOWN;
      }
    }
    return UNKNOWN;
  }

  private int behindName(int at) {
    int end = at;
    while (end < length && !endsName(html[end])) {
      end++;
    }
    return end;
  }

  /** HTML Standard, sections 13.2.5.32 to 13.2.5.39. */
  private int behindTag(int nameEnd) {
    int at = nameEnd;
    while (at < length) {
      byte c = html[at];
      if (c == '>') {
        return at + 1;
      }
      int end = c == '/' || isBlank(c) ? at + 1 : behindAttribute(at);
      if (end == UNKNOWN) {
        return UNKNOWN;
      }
      if (isUnseenAttribute(at)) {
        leaveOut(at, end);
      }
      at = end;
    }
    return UNKNOWN;
  }

  private boolean isUnseenAttribute(int name) {
    int letter = html[name] | 0x20;
    if (letter < 'a' || letter > 'z') {
      return false;
    }
    for (String start : BY_LETTER[letter]) {
      if (name + start.length() < length && is(start, name, name + start.length())) {
        return true;
      }
    }
    return false;
  }

  private int behindAttribute(int name) {
    int at = name + 1;
    while (at < length && html[at] != '=' && !endsName(html[at])) {
      at++;
    }
    int sign = behindBlanks(at);
    if (sign >= length || html[sign] != '=') {
      return at;
    }
    at = behindBlanks(sign + 1);
    if (at < length && (html[at] == '"' || html[at] == '\'')) {
      return behind((char) html[at], at + 1);
    }
    while (at < length && !isBlank(html[at]) && html[at] != '>') {
      at++;
    }
    return at;
  }

  private int behindBlanks(int at) {
    int end = at;
    while (end < length && isBlank(html[end])) {
      end++;
    }
    return end;
  }

  private boolean contains(String word, int start, int end) {
    for (int at = start; at + word.length() <= end; at++) {
      if (is(word, at, at + word.length())) {
        return true;
      }
    }
    return false;
  }

  /** In any case. */
  private boolean is(String word, int start, int end) {
    if (end - start != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if ((html[start + i] | 0x20) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean startsWith(int at, char first, char second) {
    return at + 1 < length && html[at] == first && html[at + 1] == second;
  }

  private static boolean endsName(byte c) {
    return c == '>' || c == '/' || isBlank(c);
  }

  private static boolean isBlank(byte c) {
    return c >= 0 && c <= ' ';
  }

  private static boolean isLetter(byte c) {
    int small = c | 0x20;
    return small >= 'a' && small <= 'z';
  }
}
