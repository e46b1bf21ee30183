package org.pillarwatch.ledger.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ledger.process.Signals.Signal;

/** A small JVM with the class path of this one. It can be restarted; all runs write to one log. */
public final class JavaProcess implements Victim {

  private final String name;
  private final List<String> command;
  private final Path log;
  private @Nullable Process process;

  /**
   * Creates the process without starting it.
   *
   * @param options of the JVM
   * @param main its class
   */
  public JavaProcess(
      String name, Path log, List<String> options, String main, List<String> arguments) {
    this.name = name;
    this.log = log;
    this.command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(arguments);
  }

  @Override
  public String name() {
    return name;
  }

  /** The log file of all runs. */
  public Path log() {
    return log;
  }

  @Override
  public synchronized void start() {
    if (isAlive()) {
      return;
    }
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log.toString())))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + name, e);
    }
  }

  @Override
  public synchronized boolean isAlive() {
    return process != null && process.isAlive();
  }

  @Override
  public void kill() {
    signal(Signal.KILL);
    awaitEnd(Duration.ofSeconds(10));
  }

  @Override
  public void freeze() {
    signal(Signal.STOP);
  }

  @Override
  public void thaw() {
    signal(Signal.CONT);
  }

  /** Sends SIGTERM for an orderly shutdown. */
  public void terminate() {
    signal(Signal.TERM);
  }

  private void signal(Signal signal) {
    Process running = process;
    if (running != null && running.isAlive()) {
      Signals.send(signal, Stream.of(running.toHandle()));
    }
  }

  /** Waits for the exit; returns whether it happened within the time limit. */
  public boolean awaitEnd(Duration patience) {
    Process running = process;
    if (running == null) {
      return true;
    }
    try {
      return running.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The exit code of the last run; -1 while it runs or before the first. */
  public int exitCode() {
    Process last = process;
    return last == null || last.isAlive() ? -1 : last.exitValue();
  }

  /** Open files and sockets of the process (Linux); 0 when it does not run. */
  public int openFiles() {
    Process running = process;
    String[] files = running == null ? null : new File("/proc/" + running.pid() + "/fd").list();
    return files == null ? 0 : files.length;
  }
}
