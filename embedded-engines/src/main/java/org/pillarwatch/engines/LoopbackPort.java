package org.pillarwatch.engines;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds and checks TCP ports on 127.0.0.1. */
public final class LoopbackPort {

  private LoopbackPort() {}

  /**
   * Returns {@code port} when it is free, and any free port when it is 0.
   *
   * @throws EngineException naming the port when something listens on it already
   */
  public static int claim(int port) {
    try (ServerSocket probe = new ServerSocket()) {
      // Like the engines: a port in TIME_WAIT after a restart counts as free.
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
      return probe.getLocalPort();
    } catch (IOException e) {
      throw new EngineException("port " + port + " on 127.0.0.1 is taken by another program", e);
    }
  }
}
