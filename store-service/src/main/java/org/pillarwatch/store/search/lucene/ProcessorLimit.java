package org.pillarwatch.store.search.lucene;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/** Ends a search that has used its processor time; for the thread that made it. */
final class ProcessorLimit implements QueryTimeout {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long most;
  private final long startOnClock = System.nanoTime();
  private final long start = used();

  ProcessorLimit(Duration most) {
    this.most = most.toNanos();
  }

  @Override
  public boolean shouldExit() {
    // The clock is cheaper to ask, and processor time never exceeds it.
    return System.nanoTime() - startOnClock > most && used() - start > most;
  }

  /** Virtual threads do not know their processor time: the clock decides then. */
  private static long used() {
    long used = Thread.currentThread().isVirtual() ? -1 : THREADS.getCurrentThreadCpuTime();
    return used < 0 ? System.nanoTime() : used;
  }
}
