package org.pillarwatch.launcher.pipeline;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Prints the progress of the start to the terminal. Thread-safe. */
final class Progress {

  private final PrintStream output;
  private final InstantSource clock;
  private final Instant begin;

  Progress(PrintStream output, InstantSource clock) {
    this.output = output;
    this.clock = clock;
    this.begin = clock.instant();
  }

  /** Runs a step and prints its duration. */
  <T> T timed(String name, Callable<T> step) throws Exception {
    Instant start = clock.instant();
    T result = step.call();
    double took = seconds(Duration.between(start, clock.instant()));
    say(String.format(Locale.ROOT, "  %-17s ready in %4.1f s", name, took));
    return result;
  }

  void say(String line) {
    output.println(line);
    output.flush();
  }

  /** Seconds since the creation of this object. */
  double seconds() {
    return seconds(Duration.between(begin, clock.instant()));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
