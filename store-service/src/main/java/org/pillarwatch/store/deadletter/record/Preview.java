package org.pillarwatch.store.deadletter.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Readable preview of bytes: as text if they are UTF-8, in hexadecimal otherwise.
 *
 * <p>Control characters and bidirectional formatting characters are escaped, as in {@code \\u202E}.
 *
 * @param isReadable whether the bytes are text
 * @param isCut whether it is the beginning only
 */
public record Preview(String text, boolean isReadable, boolean isCut) {

  private static final int BYTES_A_LINE = 16;
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

  /** Divisor of the length in hexadecimal, which takes five times the space. */
  private static final int HEX_SHARE = 8;

  /** Shows the first {@code longest} bytes. */
  public static Preview of(@Nullable Bytes bytes, int longest) {
    if (bytes == null) {
      return new Preview("", true, false);
    }
    boolean cut = bytes.size() > longest;
    return text(bytes.array(), Math.min(bytes.size(), longest), cut)
        .map(text -> new Preview(visible(text), true, cut))
        .orElseGet(() -> hexadecimal(bytes, longest / HEX_SHARE));
  }

  private static Optional<String> text(byte[] bytes, int length, boolean isCut) {
    var decoder =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(length);
    // A character at the cut is omitted.
    var result = decoder.decode(ByteBuffer.wrap(bytes, 0, length), text, !isCut);
    String decoded = text.flip().toString();
    return result.isError() || decoded.indexOf(0) >= 0 ? Optional.empty() : Optional.of(decoded);
  }

  private static String visible(String text) {
    var visible = new StringBuilder(text.length());
    text.codePoints()
        .forEach(character -> {
          if (isVisible(character)) {
            visible.appendCodePoint(character);
          } else {
            visible.append("\\u%04X".formatted(character));
          }
        });
    return visible.toString();
  }

  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character == '\n' || character == '\t' || character == '\r';
      case Character.FORMAT, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
      default -> true;
    };
  }

  private static Preview hexadecimal(Bytes bytes, int longest) {
    int length = Math.min(bytes.size(), Math.max(longest, BYTES_A_LINE));
    var lines = new StringBuilder();
    for (int start = 0; start < length; start += BYTES_A_LINE) {
      int end = Math.min(start + BYTES_A_LINE, length);
      lines.append(start == 0 ? "" : "\n").append(HEX.formatHex(bytes.array(), start, end));
    }
    return new Preview(lines.toString(), false, length < bytes.size());
  }
}
