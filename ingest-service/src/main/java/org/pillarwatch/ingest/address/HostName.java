package org.pillarwatch.ingest.address;

import java.net.URI;

/** The host of an address. */
public final class HostName {

  private HostName() {}

  /** The host without its port; {@link URI#getHost} knows no names with an underscore. */
  public static String of(URI address) {
    String host = address.getHost();
    return host == null ? address.getRawAuthority().replaceFirst(":\\d*$", "") : host;
  }

  /** The port that a connection goes to. */
  public static int port(URI address) {
    String authority = address.getRawAuthority();
    int colon = authority.lastIndexOf(':');
    if (colon > authority.lastIndexOf(']') && colon + 1 < authority.length()) {
      return Integer.parseInt(authority.substring(colon + 1));
    }
    return address.getScheme().equals("https") ? 443 : 80;
  }
}
