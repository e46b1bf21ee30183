package org.pillarwatch.ingest.address;

import java.net.URI;

/** Host and port of an address. */
public final class HostName {

  private HostName() {}

  /** The host without its port; {@link URI#getHost} does not support underscores. */
  public static String of(URI address) {
    String host = address.getHost();
    return host == null ? address.getRawAuthority().replaceFirst(":\\d*$", "") : host;
  }

  /** The port, or the default port of the scheme. */
  public static int port(URI address) {
    String authority = address.getRawAuthority();
    int colon = authority.lastIndexOf(':');
    if (colon > authority.lastIndexOf(']') && colon + 1 < authority.length()) {
      return Integer.parseInt(authority.substring(colon + 1));
    }
    return address.getScheme().equals("https") ? 443 : 80;
  }
}
