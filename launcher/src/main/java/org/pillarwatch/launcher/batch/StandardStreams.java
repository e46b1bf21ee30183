package org.pillarwatch.launcher.batch;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import org.pillarwatch.launcher.CommandFailed;

/** Standard input and output as bytes, independent of the platform's charset. */
record StandardStreams(InputStream input, OutputStream output) {

  /** Refuses input from a terminal, since the user probably forgot to name a file. */
  @SuppressWarnings("SystemConsoleNull") // From JDK 25 on it is null when there is no terminal.
  static StandardStreams forJsonLines() {
    Console console = System.console();
    if (console != null && console.isTerminal()) {
      throw new CommandFailed(
          "name a file or an address, or send JSON Lines on standard input; see --help");
    }
    return new StandardStreams(
        System.in, new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
  }
}
