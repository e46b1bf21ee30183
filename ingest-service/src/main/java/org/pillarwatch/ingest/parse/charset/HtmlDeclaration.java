package org.pillarwatch.ingest.parse.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The charset that an HTML page declares in its own bytes (HTML Standard, sections 13.2.3.2 and
 * 13.2.3.4): the first {@code meta} element with {@code charset}, or with {@code http-equiv} and a
 * {@code content} that names one, wherever it stands; else the XML declaration at the very start.
 *
 * <p>Comments, scripts, styles and the attributes of other elements declare nothing.
 */
public final class HtmlDeclaration {

  private static final Pattern XML_DECLARATION =
      Pattern.compile("^<\\?xml[^>]{0,200}?\\sencoding\\s*=\\s*([\"'])\\s*([^\"'>]{1,40}?)\\s*\\1");
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "([^\\s/>=][^\\s/>=]*)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>\"'][^\\s>]*)))?");
  private static final Pattern IN_CONTENT =
      Pattern.compile(
          "charset\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s;\"']+))", Pattern.CASE_INSENSITIVE);
  private static final Pattern RAW_TEXT =
      Pattern.compile("(?:script|style|title|textarea|xmp|iframe|noembed|noframes)(?=[\\s/>])");

  /** A tag that lasts longer is none. */
  private static final int LONGEST_TAG = 4_096;

  private final String text;
  private final String lower;
  private int at;

  private HtmlDeclaration(String text) {
    this.text = text;
    this.lower = text.toLowerCase(Locale.ROOT);
  }

  /** Returns the declared charset; UTF-8 for UTF-16, as what could be read was no UTF-16. */
  public static Optional<Charset> charset(byte[] page, int length) {
    String text = new String(page, 0, length, StandardCharsets.ISO_8859_1);
    return new HtmlDeclaration(text)
        .inMeta()
        .or(() -> inXmlDeclaration(text))
        .map(charset -> charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset);
  }

  /** Returns UTF-16 when the page begins with an XML declaration of two bytes a character. */
  public static Optional<Charset> wide(byte[] page) {
    if (page.length < 4) {
      return Optional.empty();
    }
    return switch (page[0] << 24 | page[1] << 16 | page[2] << 8 | page[3]) {
      case 0x3c003f00 -> Optional.of(StandardCharsets.UTF_16LE);
      case 0x003c003f -> Optional.of(StandardCharsets.UTF_16BE);
      default -> Optional.empty();
    };
  }

  private static Optional<Charset> inXmlDeclaration(String text) {
    Matcher declaration = XML_DECLARATION.matcher(text);
    return declaration.find() ? EncodingLabels.charset(declaration.group(2)) : Optional.empty();
  }

  private Optional<Charset> inMeta() {
    for (at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
      if (text.startsWith("<!--", at)) {
        // As the standard has it, <!--> is a whole comment.
        at = after("-->", at + 2);
      } else if (text.startsWith("<!", at) || text.startsWith("<?", at)) {
        at = after(">", at);
      } else if (isMeta()) {
        int end = endOfTag(at + 5);
        Optional<Charset> declared = declared(text.substring(at + 5, end));
        if (declared.isPresent()) {
          return declared;
        }
        at = end;
      } else {
        skipElement();
      }
    }
    return Optional.empty();
  }

  private boolean isMeta() {
    return lower.startsWith("<meta", at)
        && at + 5 < text.length()
        && (Character.isWhitespace(text.charAt(at + 5)) || text.charAt(at + 5) == '/');
  }

  private void skipElement() {
    char first = at + 1 < text.length() ? lower.charAt(at + 1) : ' ';
    if (first != '/' && (first < 'a' || first > 'z')) {
      at++;
      return;
    }
    Matcher raw = RAW_TEXT.matcher(lower).region(at + 1, Math.min(at + 12, text.length()));
    boolean isRaw = raw.lookingAt();
    int end = endOfTag(at + 1);
    at = isRaw ? after("</" + raw.group(), end) : end;
  }

  /** The index after the next occurrence of a mark; the text's end without one. */
  private int after(String mark, int from) {
    int found = lower.indexOf(mark, from);
    return found < 0 ? text.length() : found + mark.length();
  }

  /** Index of the tag's {@code >}; earlier ones may occur in quotes. */
  private int endOfTag(int from) {
    char quote = 0;
    int limit = Math.min(text.length(), from + LONGEST_TAG);
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        return i;
      } else if ((c == '"' || c == '\'') && beginsValue(i)) {
        quote = c;
      }
    }
    return Math.min(text.length(), from);
  }

  private boolean beginsValue(int quote) {
    int before = quote - 1;
    while (before > 0 && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    return text.charAt(before) == '=';
  }

  private static Optional<Charset> declared(String attributes) {
    String charset = null;
    String content = null;
    boolean pragma = false;
    for (Matcher each = ATTRIBUTE.matcher(attributes); each.find(); ) {
      String value = firstOf(each, 2);
      switch (each.group(1).toLowerCase(Locale.ROOT)) {
        case "charset" -> charset = charset == null ? value : charset;
        case "content" -> content = content == null ? value : content;
        case "http-equiv" ->
            pragma |= value != null && value.strip().equalsIgnoreCase("content-type");
        default -> {}
      }
    }
    if (charset != null) {
      return EncodingLabels.charset(charset);
    }
    if (!pragma || content == null) {
      return Optional.empty();
    }
    Matcher found = IN_CONTENT.matcher(content);
    String label = found.find() ? firstOf(found, 1) : null;
    return label == null ? Optional.empty() : EncodingLabels.charset(label);
  }

  private static @Nullable String firstOf(Matcher match, int from) {
    for (int group = from; group < from + 3; group++) {
      if (match.group(group) != null) {
        return match.group(group);
      }
    }
    return null;
  }
}
