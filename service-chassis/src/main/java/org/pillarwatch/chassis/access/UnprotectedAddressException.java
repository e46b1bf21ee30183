package org.pillarwatch.chassis.access;

/** A service was told to listen beyond this machine without a password to protect it. */
final class UnprotectedAddressException extends RuntimeException {

  UnprotectedAddressException(String address) {
    super(
        "server.address is %s, which is beyond this machine, but no password protects it"
            .formatted(address));
  }
}
