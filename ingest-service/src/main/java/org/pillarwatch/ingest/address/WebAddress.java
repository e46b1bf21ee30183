package org.pillarwatch.ingest.address;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses addresses as written by people and publishers, and normalises them: {@code http} or {@code
 * https}, host in lower case and Punycode, no default port, no user, no fragment, invalid
 * characters percent-encoded (RFC 3986 §6.2.2, §6.2.3).
 *
 * <p>It does not check where an address leads; that is checked when connecting.
 */
public final class WebAddress {

  private static final int MAX_LENGTH = 2048;

  /** RFC 3986, appendix B, for an absolute address with an authority; the fragment is dropped. */
  private static final Pattern ABSOLUTE =
      Pattern.compile(
          "(?<scheme>[^:/?#]+)://(?<authority>[^/?#]*)(?<path>[^?#]*)(?<query>\\?[^#]*)?(?:#.*)?");

  /** A name, or an IPv6 address in brackets, with an optional port; no user information. */
  private static final Pattern AUTHORITY =
      Pattern.compile("(?<host>[^\\s:@\\[\\]\\\\%]+|\\[[0-9A-Fa-f:.]+])(?::(?<port>\\d{0,5}))?");

  /** A reference without scheme and authority. */
  private static final Pattern RELATIVE =
      Pattern.compile("(?<path>[^?#]*)(?<query>\\?[^#]*)?(?:#.*)?", Pattern.DOTALL);

  private static final Pattern SCHEME =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

  /** Ends in a number, so that it is read as an IPv4 address (WHATWG URL, "ends in a number"). */
  private static final Pattern NUMERIC = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?");

  /** Unambiguous IPv4 form; some parsers read a leading zero as octal. */
  private static final Pattern PLAIN_IPV4 =
      Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})\\.?");

  private WebAddress() {}

  /**
   * Parses an absolute address.
   *
   * @throws NotAWebAddress when it is relative, of another scheme, without a host, with a user,
   *     with an IPv4 address in any form but the plain one, or longer than 2,048 characters
   */
  public static URI of(String text) {
    String trimmed = text.strip();
    if (trimmed.length() > MAX_LENGTH) {
      throw new NotAWebAddress("address longer than " + MAX_LENGTH + " characters", trimmed);
    }
    Matcher parts = ABSOLUTE.matcher(trimmed);
    if (!parts.matches()) {
      throw new NotAWebAddress("not an absolute address", trimmed);
    }
    String scheme = parts.group("scheme").toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new NotAWebAddress("neither http nor https", trimmed);
    }
    String path = parts.group("path").isEmpty() ? "/" : parts.group("path");
    String query = parts.group("query");
    String authority = authority(scheme, parts.group("authority"), trimmed);
    String address = scheme + "://" + authority + encoded(path, query);
    try {
      return withoutDotSegments(new URI(address));
    } catch (URISyntaxException e) {
      throw new NotAWebAddress("not an address (" + e.getReason() + ")", trimmed);
    }
  }

  /**
   * Resolves a reference against {@code base}, as in a {@code Location} header.
   *
   * @throws NotAWebAddress as {@link #of} does
   */
  public static URI resolve(URI base, String reference) {
    String trimmed = reference.strip();
    if (SCHEME.matcher(trimmed).matches()) {
      return of(trimmed);
    }
    if (trimmed.startsWith("//")) {
      return of(base.getScheme() + ":" + trimmed);
    }
    Matcher parts = RELATIVE.matcher(trimmed);
    if (!parts.matches()) {
      throw new NotAWebAddress("not a reference", trimmed);
    }
    try {
      return of(base.resolve(encoded(parts.group("path"), parts.group("query"))).toString());
    } catch (NotAWebAddress e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new NotAWebAddress("not a reference", trimmed);
    }
  }

  private static String authority(String scheme, String authority, String text) {
    if (authority.indexOf('@') >= 0) {
      throw new NotAWebAddress(
          "address with a user or password", authority.replaceAll(".*@", "…@"));
    }
    Matcher parts = AUTHORITY.matcher(authority);
    if (!parts.matches()) {
      throw new NotAWebAddress("address without a proper host", text);
    }
    return host(parts.group("host"), text) + port(scheme, parts.group("port"), text);
  }

  private static String host(String host, String text) {
    if (host.startsWith("[")) {
      return host.toLowerCase(Locale.ROOT);
    }
    String name;
    try {
      name = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw new NotAWebAddress("address without a proper host", text);
    }
    if (NUMERIC.matcher(name).matches() && !PLAIN_IPV4.matcher(name).matches()) {
      throw new NotAWebAddress("number that is not a plain IPv4 address", text);
    }
    return name;
  }

  private static String port(String scheme, @Nullable String digits, String text) {
    if (digits == null || digits.isEmpty()) {
      return "";
    }
    int port = Integer.parseInt(digits);
    if (port < 1 || port > 65_535) {
      throw new NotAWebAddress("no such port", text);
    }
    return port == (scheme.equals("https") ? 443 : 80) ? "" : ":" + port;
  }

  /** RFC 3986 §5.2.4; {@link URI#normalize} leaves a leading {@code ..}, which leads nowhere. */
  private static URI withoutDotSegments(URI address) throws URISyntaxException {
    URI normal = address.normalize();
    String path = normal.getRawPath();
    while (path.startsWith("/../")) {
      path = path.substring(3);
    }
    String query = normal.getRawQuery();
    return new URI(
        normal.getScheme()
            + "://"
            + normal.getRawAuthority()
            + (path.isEmpty() ? "/" : path)
            + (query == null ? "" : "?" + query));
  }

  private static String encoded(String path, @Nullable String query) {
    String encodedPath = PercentEncoding.PATH.of(path);
    return query == null ? encodedPath : encodedPath + PercentEncoding.QUERY.of(query);
  }
}
