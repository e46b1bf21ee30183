package org.pillarwatch.chassis.delivery;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Waits out what is transient, however long it lasts, and sends poison to the dead letters.
 *
 * <p>For a batch listener every exception counts as transient: it sets poison aside itself and
 * throws for nothing else.
 */
final class PatientErrorHandler extends DefaultErrorHandler {

  private static final Logger log = LoggerFactory.getLogger(PatientErrorHandler.class);
  private static final long FIRST_PAUSE_MILLIS = 200;

  PatientErrorHandler(DeliveryProperties settings, DeadLetters deadLetters) {
    super(deadLetters, patience(settings));
    BackOff patience = patience(settings);
    BackOff fewTries = new FixedBackOff(FIRST_PAUSE_MILLIS, settings.poisonRetries());
    // Spring's own list of fatal exceptions would dead-letter a transient failure wrapped in one of
    // them.
    setClassifications(Map.of(), true);
    setBackOffFunction(
        (failed, cause) -> cause != null && Failures.isTransient(cause) ? patience : fewTries);
    // The records in memory are tried again; fetching them anew would add load to a broker in
    // trouble.
    setSeekAfterError(false);
    setRetryListeners(PatientErrorHandler::reportRetry);
  }

  private static void reportRetry(
      ConsumerRecord<?, ?> failed, @Nullable Exception failure, int attempt) {
    if (failure == null) {
      return;
    }
    Cause cause = Cause.of(failure);
    log.warn(
        "retry topic={} partition={} offset={} attempt={} cause={} message=\"{}\"",
        failed.topic(),
        failed.partition(),
        failed.offset(),
        attempt,
        cause.kind(),
        cause.message());
  }

  private static BackOff patience(DeliveryProperties settings) {
    var backOff = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
    backOff.setMaxInterval(settings.maxBackOff().toMillis());
    return backOff;
  }
}
