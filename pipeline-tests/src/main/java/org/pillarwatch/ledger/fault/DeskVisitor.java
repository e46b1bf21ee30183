package org.pillarwatch.ledger.fault;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.pillarwatch.ledger.process.Replica;

/**
 * Client that requests the desk ten times a second with client-side failover between two replicas.
 */
final class DeskVisitor implements AutoCloseable {

  private static final int PAUSE_MILLIS = 100;

  private final List<Replica> replicas;
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();
  private final Thread thread;
  private volatile boolean closed;

  DeskVisitor(List<Replica> replicas) {
    this.replicas = replicas;
    this.thread = Thread.ofVirtual().name("desk-visitor").start(this::run);
  }

  private void run() {
    try {
      while (!closed) {
        if (!isAnswered(requests.getAndIncrement())) {
          failures.incrementAndGet();
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isAnswered(int turn) {
    for (int i = 0; i < replicas.size(); i++) {
      Replica replica = replicas.get((turn + i) % replicas.size());
      Optional<Integer> status = replica.status("/api/articles?limit=5");
      if (status.isPresent()) {
        return status.get() < 500;
      }
    }
    return false;
  }

  int requests() {
    return requests.get();
  }

  int failures() {
    return failures.get();
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
