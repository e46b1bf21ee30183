package org.pillarwatch.ingest;

import java.util.List;

/** Hosts by which people have tried to reach what lies behind a service that fetches. */
public final class HostileAddresses {

  /** In private or special networks, in every form that some parser takes. */
  public static final List<String> PRIVATE =
      List.of(
          "127.0.0.1",
          "127.1",
          "2130706433",
          "0x7f000001",
          "0x7f.1",
          "0177.0.0.1",
          "017700000001",
          "0.0.0.0",
          "0",
          "localhost",
          "LOCALHOST",
          "localhost.",
          "127.0.0.1.",
          "[::1]",
          "[::]",
          "[0:0:0:0:0:0:0:1]",
          "[::127.0.0.1]",
          "[::ffff:127.0.0.1]",
          "[::ffff:7f00:1]",
          "[64:ff9b::7f00:1]",
          "[2002:7f00:1::]",
          "①②⑦.⓪.⓪.①",
          "127。0。0。1",
          "10.0.0.1",
          "172.31.255.255",
          "192.168.0.1",
          "169.254.169.254",
          "100.64.0.1",
          "198.18.0.1",
          "192.0.0.1",
          "192.0.2.1",
          "224.0.0.1",
          "240.0.0.1",
          "255.255.255.255",
          "[fc00::1]",
          "[fd00:ec2::254]",
          "[fe80::1]",
          "[ff02::1]");

  private HostileAddresses() {}
}
