package org.pillarwatch.ingest.parse.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a feed, and the charset that decoded it.
 *
 * <p>The order is that of RFC 7303 and of what is met in practice: byte order mark, the pattern of
 * zero bytes, the escapes of ISO-2022-JP, the HTTP label, the XML declaration, UTF-8, a guess. A
 * label only counts when it fits all bytes; one for a charset of single bytes, which always fits,
 * yields to well-formed UTF-8. As in the WHATWG Encoding Standard a label stands for the superset
 * that people use.
 *
 * @param charset the charset's name in the standard
 */
public record FeedText(String text, String charset) {

  private static final Pattern XML_ENCODING =
      Pattern.compile(
          "<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  /** Decodes; bytes that fit nothing are replaced, never refused. */
  public static FeedText decode(byte[] body, String contentType) {
    Optional<FeedText> marked = marked(body);
    if (marked.isPresent()) {
      return marked.get();
    }
    Optional<Charset> wide = wide(body);
    if (wide.isPresent()) {
      return lenient(body, 0, wide.get());
    }
    List<Charset> labels = labels(body, contentType);
    Optional<FeedText> utf8 = utf8(body);
    // Only characters beyond ASCII take more than one byte, and only they prove anything.
    boolean certainly = utf8.isPresent() && utf8.get().text.length() < body.length;
    if (utf8.isPresent() && !certainly && Iso2022Jp.matches(utf8.get().text)) {
      return lenient(body, 0, Iso2022Jp.CHARSET);
    }
    for (Charset label : labels) {
      if (label.equals(StandardCharsets.UTF_8) || (certainly && isSingleByte(label))) {
        continue;
      }
      Optional<FeedText> fits = strict(body, label);
      if (fits.isPresent() && !(certainly && labels.contains(StandardCharsets.UTF_8))) {
        return fits.get();
      }
    }
    if (utf8.isPresent()) {
      return utf8.get();
    }
    List<Charset> likely = labels.isEmpty() ? List.of(StandardCharsets.UTF_8) : labels;
    return likely.stream()
        .map(charset -> lenient(body, 0, charset))
        .filter(FeedText::isMostlyRead)
        .findFirst()
        .orElseGet(() -> lenient(body, 0, CharsetGuess.of(body)));
  }

  /** Returns whether a text is in this charset except for a few wrong bytes. */
  private boolean isMostlyRead() {
    long wrong = text.chars().filter(c -> c == '\ufffd').count();
    long right = text.chars().filter(c -> c > 0x7f && c != '\ufffd').count();
    // What fits UTF-8 at all hardly does so by chance.
    return wrong * (charset.equals("UTF-8") ? 1 : 4) <= right;
  }

  /** The first characters, without byte order mark and blanks. */
  public String start() {
    int from = 0;
    while (from < text.length() && (text.charAt(from) <= ' ' || text.charAt(from) == '\ufeff')) {
      from++;
    }
    return text.substring(from, Math.min(text.length(), from + 512));
  }

  private static Optional<FeedText> marked(byte[] body) {
    int first = unsigned(body, 0) << 8 | unsigned(body, 1);
    int second = unsigned(body, 2) << 8 | unsigned(body, 3);
    if (first == 0 && second == 0xfeff) {
      return Optional.of(lenient(body, 4, charset("UTF-32BE").orElseThrow()));
    }
    if (first == 0xfffe && second == 0 && body.length > 3) {
      return Optional.of(lenient(body, 4, charset("UTF-32LE").orElseThrow()));
    }
    if (first == 0xfeff) {
      return Optional.of(lenient(body, 2, StandardCharsets.UTF_16BE));
    }
    if (first == 0xfffe) {
      return Optional.of(lenient(body, 2, StandardCharsets.UTF_16LE));
    }
    return first == 0xefbb && second >> 8 == 0xbf
        ? Optional.of(lenient(body, 3, StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /** UTF-16 and UTF-32 without a mark show in where the zeros of the first characters are. */
  private static Optional<Charset> wide(byte[] body) {
    int zeros = 0;
    for (int i = 0; i < Math.min(4, body.length); i++) {
      zeros |= body[i] == 0 ? 8 >> i : 0;
    }
    return switch (zeros) {
      case 0b1110 -> charset("UTF-32BE");
      case 0b0111 -> charset("UTF-32LE");
      case 0b1010 -> charset("UTF-16BE");
      case 0b0101 -> charset("UTF-16LE");
      default -> Optional.empty();
    };
  }

  private static List<Charset> labels(byte[] body, String contentType) {
    List<Charset> labels = new ArrayList<>();
    EncodingLabels.inContentType(contentType).ifPresent(labels::add);
    String start = new String(body, 0, Math.min(body.length, 1024), StandardCharsets.ISO_8859_1);
    Matcher declaration = XML_ENCODING.matcher(start);
    if (declaration.find()) {
      EncodingLabels.charset(declaration.group(1)).ifPresent(labels::add);
    }
    // What could be read as single bytes cannot have been wide.
    labels.removeIf(
        label -> label.name().startsWith("UTF-16") || label.name().startsWith("UTF-32"));
    return labels;
  }

  private static Optional<Charset> charset(String name) {
    return EncodingLabels.charset(name);
  }

  private static boolean isSingleByte(Charset charset) {
    return charset instanceof TableCharset
        || (charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1);
  }

  private static Optional<FeedText> utf8(byte[] body) {
    return Optional.ofNullable(Utf8.read(body)).map(text -> new FeedText(text, "UTF-8"));
  }

  private static Optional<FeedText> strict(byte[] body, Charset charset) {
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(body));
      return Optional.of(new FeedText(text.toString(), EncodingLabels.name(charset)));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static FeedText lenient(byte[] body, int from, Charset charset) {
    String text = new String(body, from, body.length - from, charset);
    return new FeedText(text, EncodingLabels.name(charset));
  }

  private static int unsigned(byte[] body, int index) {
    return index < body.length ? body[index] & 0xff : 0x100;
  }
}
