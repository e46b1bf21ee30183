package org.pillarwatch.ingest.fetch.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.pillarwatch.chassis.outbound.AddressGuard;
import org.pillarwatch.chassis.outbound.PrivateAddress;
import org.pillarwatch.ingest.address.HostName;

/**
 * Checks whether an address is in a private network, for early feedback to users. The authoritative
 * check is made when connecting, since DNS answers can change.
 */
public final class PrivateNetworks {

  private final AddressGuard guard;

  PrivateNetworks(AddressGuard guard) {
    this.guard = guard;
  }

  /**
   * Returns whether the host is, or currently resolves to, private addresses only. May wait for
   * DNS.
   */
  public boolean hold(URI url) {
    return hold(HostName.of(url), HostName.port(url));
  }

  private boolean hold(String host, int port) {
    try {
      guard.resolve(host, port);
      return false;
    } catch (PrivateAddress e) {
      return true;
    } catch (UnknownHostException e) {
      // Unknown, as when offline.
      return false;
    }
  }

  /** Returns whether the host is a literal private address or this machine. Does not use DNS. */
  public boolean holdsLiteral(URI url) {
    // A trailing dot (DNS root) is ignored.
    String host = HostName.of(url).replaceFirst("\\.$", "");
    return isLiteral(host) && hold(host, HostName.port(url));
  }

  private static boolean isLiteral(String host) {
    if (host.equals("localhost") || host.endsWith(".localhost")) {
      return true;
    }
    try {
      var _ = InetAddress.ofLiteral(host);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
