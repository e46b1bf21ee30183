package org.pillarwatch.engines;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs a PostgreSQL program and waits for its exit. */
final class PostgreSqlCommand {

  private final PostgreSqlPrograms programs;

  PostgreSqlCommand(PostgreSqlPrograms programs) {
    this.programs = programs;
  }

  /**
   * Exit code and output of a program.
   *
   * @param output standard output and standard error, interleaved
   */
  record Result(int exitCode, String output) {
    boolean succeeded() {
      return exitCode == 0;
    }
  }

  Result run(String program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      // PostgreSQL refuses to run as root. In a user namespace it has no privileges but still owns
      // root's files, so that their owner need not change.
      command.addAll(List.of("unshare", "--user"));
    }
    command.add(programs.program(program).toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return new Result(process.waitFor(), output);
    } catch (IOException e) {
      throw new EngineException("cannot run " + String.join(" ", command), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException("interrupted while running " + String.join(" ", command), e);
    }
  }

  private static boolean isRoot() {
    return System.getProperty("os.name").equals("Linux") && new UnixSystem().getUid() == 0;
  }
}
