package org.pillarwatch.ledger.stand;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.pillarwatch.ledger.origin.Press;

/** Publishes through the origin at a constant rate while it is on. */
public final class Load implements AutoCloseable {

  private final Press press;
  private final Duration pause;
  private final Thread thread;
  private volatile boolean on;
  private volatile boolean closed;

  Load(Press press, double rate) {
    this.press = press;
    this.pause = Duration.ofNanos((long) (1e9 / rate));
    this.thread = Thread.ofPlatform().daemon().name("load").start(this::run);
  }

  private void run() {
    long next = System.nanoTime();
    while (!closed) {
      long now = System.nanoTime();
      if (now < next) {
        LockSupport.parkNanos(next - now);
      } else {
        next = Math.max(next + pause.toNanos(), now - Duration.ofSeconds(1).toNanos());
        publishIfOn();
      }
    }
  }

  private void publishIfOn() {
    if (on) {
      synchronized (press) {
        press.publish();
      }
    }
  }

  /** Starts or stops publishing. */
  public void turn(boolean on) {
    this.on = on;
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
  }
}
