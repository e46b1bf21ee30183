package org.pillarwatch.ingest.parse.charset;

import java.nio.charset.Charset;
import java.util.regex.Pattern;

/**
 * Recognises ISO-2022-JP by its escape sequences (RFC 1468). Its bytes are all ASCII, so that any
 * such text passes for UTF-8 as well.
 */
public final class Iso2022Jp {

  /** The charset, with the characters that Microsoft added to it. */
  public static final Charset CHARSET = Charset.forName("x-windows-iso2022jp");

  private static final Pattern ESCAPE = Pattern.compile("\u001b(?:\\$[B@]|\\([JI])");

  private Iso2022Jp() {}

  /**
   * Returns whether text that was read as UTF-8 switches to Japanese characters and is all ASCII.
   */
  public static boolean matches(String text) {
    int first = text.indexOf('\u001b');
    return first >= 0 && ESCAPE.matcher(text).find(first) && text.chars().allMatch(c -> c < 0x80);
  }
}
