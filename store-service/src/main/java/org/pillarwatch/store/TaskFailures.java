package org.pillarwatch.store;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.util.ErrorHandler;

/** Counts failures of periodic tasks, and logs each cause with throttling; the next run retries. */
final class TaskFailures implements ErrorHandler {

  private static final Logger log = LoggerFactory.getLogger(TaskFailures.class);
  private static final Duration SILENCE = Duration.ofSeconds(30);

  private final MeterRegistry meters;
  private final InstantSource clock;
  private final Map<String, Instant> logged = new ConcurrentHashMap<>();

  TaskFailures(MeterRegistry meters, InstantSource clock) {
    this.meters = meters;
    this.clock = clock;
  }

  @Override
  public void handleError(Throwable failure) {
    Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
    String cause = root.getClass().getSimpleName();
    meters.counter("pillarwatch.store.task.failures", "cause", cause).increment();
    Instant now = clock.instant();
    Instant last = logged.getOrDefault(cause, Instant.MIN);
    if (last.isBefore(now.minus(SILENCE))) {
      logged.put(cause, now);
      log.warn("task failed, will be tried again: cause={}", cause, failure);
    }
  }
}
