package org.pillarwatch.ingest.parse.charset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Returns the charset of a label on the web: the table of the WHATWG Encoding Standard (section
 * 4.2), in which many labels mean a superset of the charset that they name, and beyond it the
 * charsets that the platform knows by that name.
 */
public final class EncodingLabels {

  private static final Pattern IN_CONTENT_TYPE =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([^\\s\"';,]+)", Pattern.CASE_INSENSITIVE);

  /** Charsets whose names differ between the platform and the standard. */
  private static final Map<String, String> STANDARD_NAMES =
      Map.of(
          "windows-31j", "Shift_JIS",
          "x-windows-949", "EUC-KR",
          "x-windows-874", "TIS-620",
          "x-eucJP-Open", "EUC-JP",
          "x-windows-iso2022jp", "ISO-2022-JP",
          "x-MacRoman", "macintosh");

  private static final Map<String, Charset> CHARSETS = read();

  private EncodingLabels() {}

  /** Returns the charset of a label, in any case and with blanks around it; empty if unknown. */
  public static Optional<Charset> charset(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    Charset charset = CHARSETS.get(name);
    if (charset != null) {
      return Optional.of(charset);
    }
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // An unknown label is ignored.
      return Optional.empty();
    }
  }

  /** Returns the charset that a Content-Type header names. */
  public static Optional<Charset> inContentType(String header) {
    Matcher found = IN_CONTENT_TYPE.matcher(header);
    return found.find() ? charset(found.group(1)) : Optional.empty();
  }

  /** Returns the name of a charset in the standard, else the platform's. */
  public static String name(Charset charset) {
    return STANDARD_NAMES.getOrDefault(charset.name(), charset.name());
  }

  private static Map<String, Charset> read() {
    Map<String, Charset> own = new HashMap<>();
    for (Charset charset :
        List.of(
            TableCharset.LATIN_6,
            TableCharset.LATIN_8,
            TableCharset.KOI8_RU,
            TableCharset.MAC_CYRILLIC)) {
      own.put(charset.name(), charset);
    }
    own.put("x-MacUkraine", TableCharset.MAC_CYRILLIC);
    Map<String, Charset> charsets = new HashMap<>();
    InputStream file =
        Objects.requireNonNull(EncodingLabels.class.getResourceAsStream("encoding-labels.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] names = line.split(" ", -1);
        Charset charset = own.get(names[0]);
        for (int i = 1; i < names.length; i++) {
          charsets.put(names[i], charset == null ? Charset.forName(names[0]) : charset);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(charsets);
  }
}
