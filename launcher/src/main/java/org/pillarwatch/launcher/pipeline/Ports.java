package org.pillarwatch.launcher.pipeline;

import java.util.stream.Stream;
import org.pillarwatch.engines.LoopbackPort;
import org.pillarwatch.launcher.CommandFailed;

/**
 * Ports of the three services on loopback.
 *
 * @param desk port of the desk; ingest uses the next, classify the one after
 */
record Ports(int desk) {

  Ports {
    if (desk < 1 || desk > 65_533) {
      throw new CommandFailed("--port " + desk + " is not between 1 and 65533");
    }
  }

  /** Returns ports starting at the given one; three free ports in a row when it is 0. */
  static Ports at(int port) {
    return port == 0 ? free() : new Ports(port);
  }

  private static Ports free() {
    return Stream.generate(() -> LoopbackPort.claim(0))
        .limit(100)
        .filter(desk -> desk <= 65_533)
        .map(Ports::new)
        .filter(Ports::areFree)
        .findFirst()
        .orElseThrow(() -> new CommandFailed("no three free ports in a row; name one by --port"));
  }

  private boolean areFree() {
    try {
      check();
      return true;
    } catch (CommandFailed taken) {
      return false;
    }
  }

  int ingest() {
    return desk + 1;
  }

  int classify() {
    return desk + 2;
  }

  /** Fails when a port is in use, before anything is started. */
  void check() {
    for (int port : new int[] {desk, ingest(), classify()}) {
      try {
        LoopbackPort.claim(port);
      } catch (RuntimeException e) {
        throw new CommandFailed(
            "port %d is in use by another program; choose others with --port (needs three in a row)"
                .formatted(port),
            e);
      }
    }
  }

  /** The address of the desk, for people. */
  String deskAddress() {
    return "http://127.0.0.1:" + desk + "/";
  }
}
