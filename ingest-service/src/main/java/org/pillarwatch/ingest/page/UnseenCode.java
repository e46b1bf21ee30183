package org.pillarwatch.ingest.page;

import java.nio.CharBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts out of a page what a parser would only store: comments, and the content of scripts and
 * styles, which are half of many pages. Structured data stays. Where the HTML Standard allows
 * something that is rare and takes a whole tokeniser to read, the rest of the page stays as it is.
 */
final class UnseenCode {

  private static final String SCRIPT = "script";
  private static final String STYLE = "style";

  /** Elements whose content is text up to their end tag, or in whose content other rules hold. */
  private static final List<String> TEXT =
      List.of(SCRIPT, STYLE, "textarea", "title", "xmp", "iframe", "noembed", "noframes");

  private static final int UNKNOWN = -1;

  private final char[] html;
  private final int length;
  private int kept;
  private int from;

  private UnseenCode(char[] html, int length) {
    this.html = html;
    this.length = length;
  }

  /** The page without it; the characters of the given one are lost. */
  static PageText cutOutOf(PageText page) {
    UnseenCode code = new UnseenCode(page.characters().array(), page.characters().length());
    code.cut();
    return new PageText(CharBuffer.wrap(code.html, 0, code.kept), page.charset());
  }

  private void cut() {
    int at = 0;
    while (at != UNKNOWN && at < length) {
      at = html[at] == '<' ? behindMarkup(at) : at + 1;
    }
    leaveOut(length, length);
  }

  /** Moves what is kept up to a place, and goes on at another. */
  private void leaveOut(int start, int end) {
    System.arraycopy(html, from, html, kept, start - from);
    kept += start - from;
    from = end;
  }

  private int behindMarkup(int at) {
    char next = at + 1 < length ? html[at + 1] : ' ';
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
    for (int end = at + 4; end < length; end++) {
      if (html[end] == '>') {
        boolean closed = html[end - 1] == '-' && html[end - 2] == '-';
        boolean oddly =
            end > at + 6 && html[end - 1] == '!' && html[end - 2] == '-' && html[end - 3] == '-';
        if (closed || oddly || end == at + 4 || (end == at + 5 && html[at + 4] == '-')) {
          leaveOut(at, end + 1);
          return end + 1;
        }
      }
    }
    return UNKNOWN;
  }

  private int behindDeclaration(int at) {
    return startsWith(at + 2, '[', 'C') ? UNKNOWN : behind('>', at);
  }

  private int behind(char c, int at) {
    int end = at;
    while (end < length && html[end] != c) {
      end++;
    }
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
    boolean unseen =
        text.equals(STYLE) || (text.equals(SCRIPT) && !contains("json", nameEnd, content));
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
    for (int at = content; at + name.length() + 2 < length; at++) {
      if (html[at] == '<') {
        if (html[at + 1] == '/'
            && is(name, at + 2, at + 2 + name.length())
            && endsName(html[at + 2 + name.length()])) {
          return at;
        }
        if (name.equals(SCRIPT) && html[at + 1] == '!' && startsWith(at + 2, '-', '-')) {
          return UNKNOWN;
        }
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
      char c = html[at];
      if (c == '>') {
        return at + 1;
      }
      at = c == '/' || c <= ' ' ? at + 1 : behindAttribute(at);
      if (at == UNKNOWN) {
        return UNKNOWN;
      }
    }
    return UNKNOWN;
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
      return behind(html[at], at + 1);
    }
    while (at < length && html[at] > ' ' && html[at] != '>') {
      at++;
    }
    return at;
  }

  private int behindBlanks(int at) {
    int end = at;
    while (end < length && html[end] <= ' ') {
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

  private static boolean endsName(char c) {
    return c == '>' || c == '/' || c <= ' ';
  }

  private static boolean isLetter(char c) {
    int small = c | 0x20;
    return small >= 'a' && small <= 'z';
  }
}
