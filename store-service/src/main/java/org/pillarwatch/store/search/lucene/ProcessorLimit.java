package org.pillarwatch.store.search.lucene;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/**
 * Ends a search that has used its processor time; for the thread that made it.
 *
 * <p>Virtual threads do not know their processor time. The clock decides for them, with more time:
 * on a busy machine, and for the first search after the start, most of it is spent waiting.
 */
final class ProcessorLimit implements QueryTimeout {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final int CLOCK_FACTOR = 5;

  private final long most;
  private final long startOnClock = System.nanoTime();
  private final long start = used();

  ProcessorLimit(Duration most) {
    this.most = most.toNanos() * (Thread.currentThread().isVirtual() ? CLOCK_FACTOR : 1);
  }

  @Override
  public boolean shouldExit() {
    // The clock is cheaper to ask, and processor time never exceeds it.
    return System.nanoTime() - startOnClock > most && used() - start > most;
  }

  private static long used() {
    long used = Thread.currentThread().isVirtual() ? -1 : THREADS.getCurrentThreadCpuTime();
    return used < 0 ? System.nanoTime() : used;
  }
}
