package org.pillarwatch.chassis.delivery;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.springframework.kafka.listener.BatchInterceptor;

/**
 * Records the last progress of every listener thread: a poll, a finished step, or the start of a
 * back-off. Safe for use by many threads.
 */
public final class ListenerHeartbeat implements BatchInterceptor<Object, Object> {

  private record Beat(long nanos, boolean waiting) {}

  /**
   * A thread without progress.
   *
   * @param thread that is silent
   * @param length since its last progress
   */
  public record Silence(Thread thread, Duration length) {

    /** Thread name, duration and current stack frame, for the log. */
    @Override
    public String toString() {
      StackTraceElement[] stack = thread.getStackTrace();
      return "%s for %d s at %s"
          .formatted(
              thread.getName(), length.toSeconds(), stack.length == 0 ? "its end" : stack[0]);
    }
  }

  private final Map<Thread, Beat> beats = new ConcurrentHashMap<>();

  /** Records progress of the calling thread; no effect on threads that are not listeners. */
  void beat() {
    beats.computeIfPresent(Thread.currentThread(), (_, _) -> now(false));
  }

  /** The listener thread without progress for the longest time, except those in back-off. */
  public Optional<Silence> longest() {
    long now = System.nanoTime();
    return beats.entrySet().stream()
        .filter(entry -> !entry.getValue().waiting())
        .map(entry -> new Silence(entry.getKey(), Duration.ofNanos(now - entry.getValue().nanos())))
        .max(Comparator.comparing(Silence::length));
  }

  @Override
  public void setupThreadState(Consumer<?, ?> consumer) {
    beats.put(Thread.currentThread(), now(false));
  }

  @Override
  public ConsumerRecords<Object, Object> intercept(
      ConsumerRecords<Object, Object> records, Consumer<Object, Object> consumer) {
    beats.put(Thread.currentThread(), now(false));
    return records;
  }

  @Override
  public void failure(
      ConsumerRecords<Object, Object> records,
      Exception exception,
      Consumer<Object, Object> consumer) {
    beats.put(Thread.currentThread(), now(true));
  }

  @Override
  public void clearThreadState(Consumer<?, ?> consumer) {
    beats.remove(Thread.currentThread());
  }

  /** Uses the monotonic clock, so that a jump of the wall clock has no effect. */
  private static Beat now(boolean waiting) {
    return new Beat(System.nanoTime(), waiting);
  }
}
