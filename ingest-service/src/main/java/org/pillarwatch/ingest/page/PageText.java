package org.pillarwatch.ingest.page;

import java.io.CharArrayReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pillarwatch.ingest.parse.charset.CharsetGuess;
import org.pillarwatch.ingest.parse.charset.EncodingLabels;
import org.pillarwatch.ingest.parse.charset.HtmlDeclaration;
import org.pillarwatch.ingest.parse.charset.Iso2022Jp;
import org.pillarwatch.ingest.parse.charset.Utf8;

/**
 * The characters of a page. The charset is the byte order mark's, else the HTTP header's, else
 * UTF-8 when the bytes are valid UTF-8, else the one that the page declares, else the likeliest.
 *
 * @param characters decoded page, at most {@link #MAX_BYTES} of it, and at most {@link #MAX_TAGS};
 *     backed by an array
 * @param charset what decoded it
 */
record PageText(CharBuffer characters, Charset charset) {

  /** More bytes than any article needs; the rest of a larger page is not read. */
  static final int MAX_BYTES = 8_000_000;

  /**
   * More elements than any article needs; a page that begins more is not read beyond. A parser
   * keeps each of them, which is many times the bytes that they are written in.
   */
  static final int MAX_TAGS = 100_000;

  static PageText decode(byte[] body, PageSource source) {
    int length = Math.min(body.length, MAX_BYTES);
    Optional<Charset> marked = byteOrderMark(body);
    if (marked.isPresent()) {
      int mark = marked.get().equals(StandardCharsets.UTF_8) ? 3 : 2;
      return decode(body, mark, length, marked.get());
    }
    Optional<Charset> wide = HtmlDeclaration.wide(body);
    if (wide.isPresent()) {
      return decode(body, 0, length, wide.get());
    }
    Optional<Charset> stated = source.header("Content-Type").flatMap(EncodingLabels::inContentType);
    if (stated.isPresent()) {
      return decode(body, 0, length, stated.get());
    }
    Optional<CharBuffer> utf8 = strictUtf8(body, length);
    if (utf8.isPresent()) {
      // Only ASCII has as many characters as bytes.
      boolean ascii = utf8.get().length() == length;
      return ascii && Iso2022Jp.matches(utf8.get().toString())
          ? decode(body, 0, length, Iso2022Jp.CHARSET)
          : of(utf8.get(), StandardCharsets.UTF_8);
    }
    Charset charset = HtmlDeclaration.charset(body, length).orElseGet(() -> CharsetGuess.of(body));
    return decode(body, 0, length, charset);
  }

  private static PageText decode(byte[] body, int from, int to, Charset charset) {
    CharBuffer characters =
        CharBuffer.wrap(new String(body, from, to - from, charset).toCharArray());
    return of(characters, charset);
  }

  private static PageText of(CharBuffer html, Charset charset) {
    // The shortest beginning of an element has two characters.
    int length = html.length() < 2 * MAX_TAGS ? html.length() : beforeTooManyTags(html);
    return new PageText(html.subSequence(0, length), charset);
  }

  private static int beforeTooManyTags(CharBuffer html) {
    char[] chars = html.array();
    int tags = 0;
    for (int at = 0; at + 1 < html.length(); at++) {
      if (chars[at] == '<' && isLetter(chars[at + 1]) && ++tags > MAX_TAGS) {
        return at;
      }
    }
    return html.length();
  }

  private static boolean isLetter(char c) {
    int small = c | 0x20;
    return (small >= 'a' && small <= 'z') || (c >= 0x80 && Character.isLetter(c));
  }

  /** The decoded page. */
  Reader reader() {
    return new CharArrayReader(characters.array(), 0, characters.length());
  }

  /** The same as one string. */
  String html() {
    return characters.toString();
  }

  boolean isBlank() {
    return characters.chars().allMatch(Character::isWhitespace);
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

  /** A page cut at the limit may end within a character; that alone does not make it non-UTF-8. */
  private static Optional<CharBuffer> strictUtf8(byte[] body, int length) {
    if (length == body.length) {
      return Optional.ofNullable(Utf8.characters(body));
    }
    ByteBuffer bytes = ByteBuffer.wrap(body, 0, length);
    CharBuffer chars = CharBuffer.allocate(length);
    var result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(bytes, chars, false);
    return result.isError() ? Optional.empty() : Optional.of(chars.flip());
  }
}
