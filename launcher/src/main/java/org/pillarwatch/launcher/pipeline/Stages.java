package org.pillarwatch.launcher.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has been opened, to be closed in reverse order: each thing leaves before those it depends on.
 *
 * <p>Closing may come at any time from any thread, as when a person interrupts the start: it waits
 * for what is just being opened and closes that too, so that nothing stays behind.
 */
final class Stages implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Stages.class);

  private final Deque<Future<? extends AutoCloseable>> opened = new ArrayDeque<>();
  private boolean closing;

  /**
   * Opens a thing on a thread of its own.
   *
   * @throws CancellationException when closing has begun
   */
  synchronized <T extends AutoCloseable> Future<T> open(String name, Callable<T> opening) {
    if (closing) {
      throw new CancellationException("stopping");
    }
    FutureTask<T> task = new FutureTask<>(opening);
    opened.push(task);
    Thread.ofPlatform().name("open-" + name).daemon().start(task);
    return task;
  }

  /** Takes a thing that is open already. */
  synchronized void add(AutoCloseable open) {
    opened.push(CompletableFuture.completedFuture(open));
  }

  /** Closes everything once; a second call finds nothing left. */
  @Override
  public synchronized void close() {
    closing = true;
    while (!opened.isEmpty()) {
      close(opened.pop());
    }
  }

  private static void close(Future<? extends AutoCloseable> stage) {
    try {
      stage.get().close();
    } catch (ExecutionException neverOpened) {
      log.debug("was never opened", neverOpened);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      // The others must be closed all the same.
      log.error("closing={} failed", stage, e);
    }
  }
}
