package org.pillarwatch.store.query.language;

import java.util.Locale;
import java.util.regex.Pattern;

/** The part of a web address by which an article is looked up. */
public final class WebAddressForm {

  private static final Pattern SCHEME = Pattern.compile("^([A-Za-z]+://)+");
  private static final Pattern WWW = Pattern.compile("^(www\\.)+");
  private static final Pattern AFTER_HOST = Pattern.compile("[/?#:].*");

  private WebAddressForm() {}

  /**
   * The address without scheme, {@code www.}, fragment and closing slash, the host in lower case.
   */
  public static String of(String address) {
    String rest = SCHEME.matcher(address.strip()).replaceFirst("");
    int fragment = rest.indexOf('#');
    String whole = fragment < 0 ? rest : rest.substring(0, fragment);
    String host = host(whole);
    String path = whole.replaceFirst("^[^/?#]*", "");
    return host + path.replaceFirst("/+$", "");
  }

  /** The host of an address in lower case, without {@code www.} and without a port. */
  public static String host(String address) {
    String rest = SCHEME.matcher(address.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
    return AFTER_HOST.matcher(WWW.matcher(rest).replaceFirst("")).replaceFirst("");
  }
}
