package org.pillarwatch.ingest.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of a page. The charset is the byte order mark's, else the HTTP header's, else
 * UTF-8 when the bytes are valid UTF-8, else the one that the page declares, else windows-1252.
 *
 * @param html decoded page, at most {@link #MAX_BYTES} of it, and no more than {@link #MAX_TAGS}
 * @param charset what decoded it
 */
record PageText(String html, Charset charset) {

  /** More bytes than any article needs; the rest of a larger page is not read. */
  static final int MAX_BYTES = 8_000_000;

  /**
   * More elements than any article needs; a page that begins more is not read beyond. A parser
   * keeps each of them, which is many times the bytes that they are written in.
   */
  static final int MAX_TAGS = 100_000;

  /**
   * What a lenient decoder writes for bytes that it cannot read; a page may also have it itself.
   */
  private static final char REPLACEMENT = '\ufffd';

  private static final int PRESCAN_BYTES = 4096;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  /** The WHATWG Encoding Standard reads these labels as their larger relatives. */
  private static final Map<String, String> WIDER =
      Map.of(
          "iso-8859-1", "windows-1252",
          "us-ascii", "windows-1252",
          "iso-8859-9", "windows-1254",
          "gb2312", "GB18030",
          "gbk", "GB18030",
          "shift_jis", "windows-31j",
          "euc-kr", "x-windows-949");

  static PageText decode(byte[] body, PageSource source) {
    int length = Math.min(body.length, MAX_BYTES);
    Optional<Charset> marked = byteOrderMark(body);
    if (marked.isPresent()) {
      int mark = marked.get().equals(StandardCharsets.UTF_8) ? 3 : 2;
      return decode(body, mark, length, marked.get());
    }
    Optional<Charset> stated = source.header("Content-Type").flatMap(PageText::charsetIn);
    if (stated.isPresent()) {
      return decode(body, 0, length, stated.get());
    }
    Optional<String> utf8 = strictUtf8(body, length);
    if (utf8.isPresent()) {
      return of(utf8.get(), StandardCharsets.UTF_8);
    }
    String opening =
        new String(body, 0, Math.min(length, PRESCAN_BYTES), StandardCharsets.ISO_8859_1);
    return decode(body, 0, length, charsetIn(opening).orElse(WINDOWS_1252));
  }

  private static PageText decode(byte[] body, int from, int to, Charset charset) {
    return of(new String(body, from, to - from, charset), charset);
  }

  private static PageText of(String html, Charset charset) {
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      boolean begins = at + 1 < html.length() && Character.isLetter(html.charAt(at + 1));
      if (begins && ++tags > MAX_TAGS) {
        return new PageText(html.substring(0, at), charset);
      }
    }
    return new PageText(html, charset);
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
  private static Optional<String> strictUtf8(byte[] body, int length) {
    String lenient = new String(body, 0, length, StandardCharsets.UTF_8);
    if (lenient.indexOf(REPLACEMENT) < 0) {
      return Optional.of(lenient);
    }
    ByteBuffer bytes = ByteBuffer.wrap(body, 0, length);
    CharBuffer chars = CharBuffer.allocate(length);
    boolean whole = length == body.length;
    var result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(bytes, chars, whole);
    return result.isError() ? Optional.empty() : Optional.of(chars.flip().toString());
  }

  private static Optional<Charset> charsetIn(String text) {
    Matcher found = CHARSET.matcher(text);
    return found.find() ? named(found.group(1)) : Optional.empty();
  }

  private static Optional<Charset> named(String label) {
    String name = label.toLowerCase(Locale.ROOT);
    try {
      return Optional.of(Charset.forName(WIDER.getOrDefault(name, name)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      // A label nobody knows says nothing; the next rule decides.
      return Optional.empty();
    }
  }
}
