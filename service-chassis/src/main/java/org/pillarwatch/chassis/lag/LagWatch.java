package org.pillarwatch.chassis.lag;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Measures consumer lag periodically. While the broker is unavailable the lag is unknown: an
 * outdated value would look valid.
 */
final class LagWatch implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(LagWatch.class);

  private final Supplier<ConsumerLagReader> readers;
  private final Duration interval;
  private volatile Map<Subscription, ConsumerLag> backlogs = Map.of();
  private volatile @Nullable Thread watcher;

  /**
   * @param readers creates a new reader after each failure, since a client that waits for its
   *     broker would fill the log
   */
  LagWatch(Supplier<ConsumerLagReader> readers, Duration interval) {
    this.readers = readers;
    this.interval = interval;
  }

  /** The lag of a group in the last measurement. */
  Optional<ConsumerLag> of(Subscription subscription) {
    return Optional.ofNullable(backlogs.get(subscription));
  }

  @Override
  public void start() {
    watcher = Thread.ofVirtual().name("lag-watch").start(this::watch);
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(interval);
        lookUntilItFails();
        backlogs = Map.of();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void lookUntilItFails() throws InterruptedException {
    try (ConsumerLagReader reader = readers.get()) {
      while (true) {
        backlogs = reader.read(Subscription.ALL);
        Thread.sleep(interval);
      }
    } catch (ExecutionException | KafkaException failure) {
      log.debug("lag unknown: {}", failure.toString());
    }
  }

  @Override
  public void stop() {
    Thread running = watcher;
    if (running != null) {
      running.interrupt();
      watcher = null;
    }
  }

  @Override
  public boolean isRunning() {
    return watcher != null;
  }
}
