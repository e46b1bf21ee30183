package org.pillarwatch.ingest.parse.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Addresses as feeds write them: with blanks, in any script, relative, or not fit to be followed.
 * They are resolved by RFC 3986, section 5, without asking that they obey it.
 */
public final class FeedLink {

  /** The base of a document whose own address is unknown. */
  public static final String NO_BASE = "";

  // Every relative address repeats its base: one of a megabyte would make gigabytes of a small
  // feed.
  private static final int LONGEST_BASE = 2_048;

  private static final Set<String> FOLLOWED =
      Set.of(
          "http",
          "https",
          "ftp",
          "sftp",
          "mailto",
          "tel",
          "news",
          "nntp",
          "irc",
          "ircs",
          "xmpp",
          "sip",
          "sms",
          "geo",
          "magnet",
          "rtsp",
          "rtmp",
          "mms",
          "gopher",
          "webcal",
          "urn",
          "tag",
          "acct",
          "doi",
          "ed2k",
          "callto",
          "feed",
          "ssh",
          "telnet",
          "wais",
          "prospero",
          "aim",
          "webdav");
  private static final Pattern PICTURE =
      Pattern.compile(
          "data:image/(png|gif|jpe?g|webp|avif|bmp)[;,].*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private static final Pattern SLASHES =
      Pattern.compile("^(https?):(?:/|///+)(?!/)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");

  private FeedLink() {}

  /** The absolute address where there is a base; empty when following it could run something. */
  public static Optional<String> resolve(String base, String written) {
    String address = visible(written);
    if (address.regionMatches(true, 0, "feed:http", 0, 9)
        || address.regionMatches(true, 0, "feed://", 0, 7)) {
      address = address.startsWith("//", 5) ? "http:" + address.substring(5) : address.substring(5);
    }
    if (address.isEmpty()) {
      return Optional.empty();
    }
    int scheme = schemeEnd(address);
    if (scheme > 0 && !looksLikePort(address, scheme)) {
      boolean safe = FOLLOWED.contains(address.substring(0, scheme).toLowerCase(Locale.ROOT));
      return safe ? Optional.of(absolute(address)) : Optional.empty();
    }
    return Optional.of(base.isEmpty() ? address : against(base, address));
  }

  /** As {@link #resolve}, but pictures within the address itself are welcome, too. */
  public static Optional<String> resolvePicture(String base, String written) {
    String address = written.strip();
    return PICTURE.matcher(address).matches() ? Optional.of(address) : resolve(base, address);
  }

  public static boolean isWeb(String address) {
    return address.regionMatches(true, 0, "http://", 0, 7)
        || address.regionMatches(true, 0, "https://", 0, 8);
  }

  /** Changes the base by an {@code xml:base}, which may itself be relative; nonsense is ignored. */
  public static String rebase(String base, String xmlBase) {
    if (xmlBase.length() > LONGEST_BASE) {
      return base;
    }
    String address = resolve(base, xmlBase).orElse(base);
    return isWeb(address)
            || address.startsWith("ftp:")
            || (base.isEmpty() && schemeEnd(address) < 0)
        ? address
        : base;
  }

  /** Returns the address without invisible characters, which browsers also ignore. */
  private static String visible(String written) {
    int i = 0;
    while (i < written.length() && !isInvisible(written.charAt(i))) {
      i++;
    }
    if (i == written.length()) {
      return written.strip();
    }
    StringBuilder visible = new StringBuilder(written.length()).append(written, 0, i);
    for (; i < written.length(); i++) {
      if (!isInvisible(written.charAt(i))) {
        visible.append(written.charAt(i));
      }
    }
    return visible.toString().strip();
  }

  private static boolean isInvisible(char c) {
    return c < ' '
        || (c >= 0x7f && c <= 0x9f)
        || c == 0xad
        || (c >= 0x200b && c <= 0x200f)
        || (c >= 0x2028 && c <= 0x202f)
        || c == 0xfeff;
  }

  /** Index of the colon after the scheme; -1 if there is none (RFC 3986 §3.1). */
  private static int schemeEnd(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (c == ':') {
        return i > 0 ? i : -1;
      }
      if (!letter && (i == 0 || ((c < '0' || c > '9') && "+.-".indexOf(c) < 0))) {
        return -1;
      }
    }
    return -1;
  }

  // example.com:8080/path has no scheme.
  private static boolean looksLikePort(String address, int colon) {
    return colon + 1 < address.length()
        && Character.isDigit(address.charAt(colon + 1))
        && address.lastIndexOf('.', colon) > 0;
  }

  private static String absolute(String address) {
    // Some sites write http:///host or http:/host; browsers read those as meant.
    return address.startsWith("https://")
            || (address.startsWith("http://") && !address.startsWith("/", 7))
        ? address
        : SLASHES.matcher(address).replaceFirst("$1://");
  }

  private static String against(String base, String address) {
    int end = base.indexOf('#');
    String from = end < 0 ? base : base.substring(0, end);
    if (address.startsWith("#")) {
      return from + address;
    }
    int query = from.indexOf('?');
    String path = query < 0 ? from : from.substring(0, query);
    if (address.startsWith("?")) {
      return path + address;
    }
    try {
      URI root = new URI(escape(path));
      boolean bare =
          root.getAuthority() != null && (root.getPath() == null || root.getPath().isEmpty());
      URI start = bare ? new URI(escape(path) + "/") : root;
      String resolved = start.resolve(new URI(escape(address))).toString();
      // RFC 3986 drops dot segments that climb above the root; java.net.URI keeps them.
      return resolved.replaceFirst("^(\\w+://[^/?#]*)/(?:\\.\\./)+", "$1/");
    } catch (URISyntaxException | IllegalArgumentException e) {
      return address;
    }
  }

  private static String escape(String address) {
    StringBuilder escaped = new StringBuilder(address.length());
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      boolean lonePercent =
          c == '%' && !ESCAPE.matcher(address).region(i, address.length()).lookingAt();
      if (c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0 || lonePercent) {
        escaped.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
