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
 * Opened resources, closed in reverse order, so that each is closed before its dependencies.
 *
 * <p>Thread-safe: closing may interrupt a start. It waits for a resource that is being opened and
 * closes that too.
 */
final class Stages implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Stages.class);

  private final Deque<Future<? extends AutoCloseable>> opened = new ArrayDeque<>();
  private boolean closing;

  /**
   * Opens a resource on its own thread.
   *
   * @throws CancellationException when closing has started
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

  /** Adds an open resource. */
  synchronized void add(AutoCloseable open) {
    opened.push(CompletableFuture.completedFuture(open));
  }

  /** Closes everything; further calls have no effect. */
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
      // Continue with the other resources.
      log.error("closing={} failed", stage, e);
    }
  }
}
