package org.pillarwatch.ingest.page;

import java.io.CharArrayReader;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.pillarwatch.ingest.parse.charset.CharsetGuess;
import org.pillarwatch.ingest.parse.charset.EncodingLabels;
import org.pillarwatch.ingest.parse.charset.HtmlDeclaration;
import org.pillarwatch.ingest.parse.charset.Iso2022Jp;
import org.pillarwatch.ingest.parse.charset.Utf8;

/**
 * The text of a page. The charset is the byte order mark's, else the HTTP header's, else UTF-8 when
 * the bytes are valid UTF-8, else the one that the page declares, else the likeliest.
 */
final class PageText {

  /** More bytes than any article needs; the rest of a larger page is not read. */
  static final int MAX_BYTES = 8_000_000;

  /**
   * More elements than any article needs; a page that begins more is not read beyond. A parser
   * keeps each of them, which is many times the bytes that they are written in.
   */
  static final int MAX_TAGS = 100_000;

  /** The shortest beginning of an element has so many characters. */
  private static final int SHORTEST_TAG = 2;

  private final byte[] utf8;
  private final int from;
  private final int to;
  private final Charset charset;

  /**
   * The text whose UTF-8 is a part of an array, which is not to be changed, and its own charset.
   */
  PageText(byte[] utf8, int from, int to, Charset charset) {
    this.utf8 = utf8;
    this.from = from;
    this.to = to;
    this.charset = charset;
  }

  static PageText decode(byte[] body, PageSource source) {
    int length = length(body);
    Optional<Charset> marked = byteOrderMark(body);
    if (marked.isPresent()) {
      int mark = marked.get().equals(StandardCharsets.UTF_8) ? 3 : 2;
      return decode(body, mark, length, marked.get());
    }
    Optional<Charset> wide = HtmlDeclaration.wide(body);
    if (wide.isPresent()) {
      return decode(body, 0, length, wide.get());
    }
    boolean utf8 = Utf8.matches(body, length);
    Optional<Charset> stated = source.header("Content-Type").flatMap(EncodingLabels::inContentType);
    if (stated.isPresent()) {
      return utf8 && stated.get().equals(StandardCharsets.UTF_8)
          ? new PageText(body, 0, length, StandardCharsets.UTF_8)
          : decode(body, 0, length, stated.get());
    }
    if (utf8) {
      return Utf8.isAscii(body, length)
              && Iso2022Jp.matches(new String(body, 0, length, StandardCharsets.US_ASCII))
          ? decode(body, 0, length, Iso2022Jp.CHARSET)
          : new PageText(body, 0, length, StandardCharsets.UTF_8);
    }
    Charset charset = HtmlDeclaration.charset(body, length).orElseGet(() -> CharsetGuess.of(body));
    return decode(body, 0, length, charset);
  }

  /** Length of the part of a page that is read; it does not end within a character of UTF-8. */
  private static int length(byte[] body) {
    if (body.length <= MAX_BYTES) {
      return body.length;
    }
    int length = MAX_BYTES;
    while (length > MAX_BYTES - 3 && (body[length] & 0xc0) == 0x80) {
      length--;
    }
    return length;
  }

  private static PageText decode(byte[] body, int from, int to, Charset charset) {
    byte[] utf8 = new String(body, from, to - from, charset).getBytes(StandardCharsets.UTF_8);
    return new PageText(utf8, 0, utf8.length, charset);
  }

  /** Array that contains the text in UTF-8; not to be changed. */
  byte[] utf8() {
    return utf8;
  }

  /** Place of the first byte of the text. */
  int from() {
    return from;
  }

  /** Place behind the last byte of the text. */
  int to() {
    return to;
  }

  /** The page's own charset. */
  Charset charset() {
    return charset;
  }

  /** The decoded page, up to the tag that is one too many. */
  Reader reader() {
    CharBuffer html = characters();
    return new CharArrayReader(html.array(), 0, html.length());
  }

  /** The same as one string. */
  String html() {
    return characters().toString();
  }

  private CharBuffer characters() {
    CharBuffer html = Objects.requireNonNull(Utf8.characters(utf8, from, to));
    return html.subSequence(0, beforeTooManyTags(html.array(), html.length()));
  }

  private static int beforeTooManyTags(char[] html, int length) {
    // Looks no further when the rest is too short for so many tags.
    int left = MAX_TAGS;
    for (int at = 0; length - at > Math.max(1, SHORTEST_TAG * left); at++) {
      if (html[at] == '<' && isLetter(html[at + 1]) && --left < 0) {
        return at;
      }
    }
    return length;
  }

  private static boolean isLetter(char c) {
    int small = c | 0x20;
    return (small >= 'a' && small <= 'z') || (c >= 0x80 && Character.isLetter(c));
  }

  boolean isBlank() {
    int at = from;
    while (at < to && Character.isWhitespace(utf8[at])) {
      at++;
    }
    return at == to || (utf8[at] < 0 && html().isBlank());
  }

  private static Optional<Charset> byteOrderMark(byte[] body) {
    if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(body, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return startsWith(body, 0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
  }

  private static boolean startsWith(byte[] body, int... mark) {
    if (body.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((body[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
