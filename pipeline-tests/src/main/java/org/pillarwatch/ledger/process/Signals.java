package org.pillarwatch.ledger.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Sends POSIX signals to processes of this run. */
final class Signals {

  /** The signals that a fault needs. */
  enum Signal {
    KILL,
    STOP,
    CONT,
    TERM
  }

  private Signals() {}

  /** Sends a signal to each process; ended ones are ignored. */
  static void send(Signal signal, Stream<ProcessHandle> processes) {
    List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
    processes.forEach(process -> command.add(Long.toString(process.pid())));
    if (command.size() == 2) {
      return;
    }
    try {
      new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
