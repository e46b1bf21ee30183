package org.pillarwatch.ingest.page;

import java.util.Locale;
import java.util.regex.Pattern;

/** Detects bodies that are not HTML: documents, pictures, archives. */
final class NotAPage {
  private static final int SAMPLE = 1024;
  private static final Pattern OTHER_TYPE =
      Pattern.compile(
          "(?:image|audio|video|font)/.*|application/(?:pdf|zip|gzip|octet-stream|msword|vnd\\..*)");

  private NotAPage() {}

  static boolean is(byte[] body, PageSource source) {
    String type = source.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    return OTHER_TYPE.matcher(type.split(";", 2)[0].strip()).matches() || binary(body);
  }

  /** Control characters do not occur in text, but for UTF-16, which begins with its mark. */
  private static boolean binary(byte[] body) {
    int length = Math.min(body.length, SAMPLE);
    boolean utf16 = length > 1 && (body[0] == (byte) 0xFE || body[0] == (byte) 0xFF);
    int controls = 0;
    for (int i = 0; i < length; i++) {
      byte b = body[i];
      if (b >= 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B) {
        controls++;
      }
    }
    return startsWith(body, "%PDF-") || (!utf16 && controls * 50 > length);
  }

  private static boolean startsWith(byte[] body, String mark) {
    if (body.length < mark.length()) {
      return false;
    }
    for (int i = 0; i < mark.length(); i++) {
      if (body[i] != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
