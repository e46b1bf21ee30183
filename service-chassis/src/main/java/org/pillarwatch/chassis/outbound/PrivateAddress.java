package org.pillarwatch.chassis.outbound;

import java.net.UnknownHostException;

/** Thrown when a host has no address outside private and special networks. */
public final class PrivateAddress extends UnknownHostException {

  PrivateAddress(String host) {
    super(host);
  }
}
