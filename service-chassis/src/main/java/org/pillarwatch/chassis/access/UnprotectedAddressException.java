package org.pillarwatch.chassis.access;

/** Thrown when a service is configured to listen beyond loopback without a password. */
final class UnprotectedAddressException extends RuntimeException {

  UnprotectedAddressException(String address) {
    super(
        "server.address is %s, which is beyond this machine, but no password protects it"
            .formatted(address));
  }
}
