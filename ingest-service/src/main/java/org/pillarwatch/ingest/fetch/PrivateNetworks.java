package org.pillarwatch.ingest.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.pillarwatch.chassis.outbound.AddressGuard;
import org.pillarwatch.chassis.outbound.PrivateAddress;
import org.pillarwatch.ingest.address.HostName;

/**
 * Checks whether an address leads to a private network, so that users learn of it when they name
 * it. What counts is the check when a connection is made: names may change their mind.
 */
public final class PrivateNetworks {

  private final AddressGuard guard;

  PrivateNetworks(AddressGuard guard) {
    this.guard = guard;
  }

  /**
   * Whether the host is, or at the moment resolves to, a private address only. May wait for DNS.
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
      // Nobody can tell now, as when offline.
      return false;
    }
  }

  /** Whether the host is written as a private address, or as this machine. Never waits. */
  public boolean holdsLiteral(URI url) {
    // A dot for the root of all names changes nothing.
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
