package org.pillarwatch.ingest.fetch;

import java.net.UnknownHostException;

/** A host has no address outside private and special networks. */
final class PrivateAddress extends UnknownHostException {

  PrivateAddress(String host) {
    super(host);
  }
}
