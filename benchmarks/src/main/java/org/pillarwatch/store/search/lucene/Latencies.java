package org.pillarwatch.store.search.lucene;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Measured times. Safe for use by many threads. */
final class Latencies {

  private final List<Long> nanos = new ArrayList<>();

  synchronized void add(long measured) {
    nanos.add(measured);
  }

  /** Prints percentiles in milliseconds. */
  synchronized void print(String what, PrintStream out) {
    List<Long> sorted = nanos.stream().sorted().toList();
    if (sorted.isEmpty()) {
      out.printf("%-44s no measurement%n", what);
      return;
    }
    out.printf(
        "%-44s p50 %7.1f ms, p95 %7.1f ms, p99 %7.1f ms, slowest %7.1f ms of %,d%n",
        what, at(sorted, 50), at(sorted, 95), at(sorted, 99), at(sorted, 100), sorted.size());
  }

  private static double at(List<Long> sorted, int percent) {
    int place = (int) Math.ceil(sorted.size() * percent / 100.0) - 1;
    return sorted.get(Math.max(0, place)) / 1e6;
  }
}
