package org.pillarwatch.launcher.pipeline;

import java.util.stream.Stream;
import org.pillarwatch.engines.LoopbackPort;
import org.pillarwatch.launcher.CommandFailed;

/**
 * Where the three services listen on loopback.
 *
 * @param desk what people open; ingest takes the next, classify the one after
 */
record Ports(int desk) {

  Ports {
    if (desk < 1 || desk > 65_533) {
      throw new CommandFailed("--port " + desk + " is not between 1 and 65533");
    }
  }

  /** Where somebody asked them to be; three free ports in a row when that is 0. */
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

  /** Fails, naming the port, before anything is started that would have to be stopped again. */
  void check() {
    for (int port : new int[] {desk, ingest(), classify()}) {
      try {
        LoopbackPort.claim(port);
      } catch (RuntimeException e) {
        throw new CommandFailed(
            "port %d is taken by another program; choose others with --port (needs three in a row)"
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
