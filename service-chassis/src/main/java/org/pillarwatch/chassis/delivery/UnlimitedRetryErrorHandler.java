package org.pillarwatch.chassis.delivery;

import static org.springframework.kafka.KafkaException.Level.DEBUG;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Retries a poll without limit, with exponential back-off and its partitions paused.
 *
 * <p>Poison does not reach this handler, since a {@link Batch} removes it. So an exception of a
 * listener is transient or a bug: then retrying and logging is better than dead-lettering every
 * valid record of the poll.
 */
final class UnlimitedRetryErrorHandler extends DefaultErrorHandler {

  private static final Logger log = LoggerFactory.getLogger(UnlimitedRetryErrorHandler.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

  UnlimitedRetryErrorHandler(DeliveryProperties settings, LogThrottle refrain) {
    super(UnlimitedRetryErrorHandler::neverGiveUp, patience(settings));
    // Spring does not retry exceptions that it classifies as fatal.
    setClassifications(Map.of(), true);
    setRetryListeners(new Report(refrain));
  }

  @Override
  public void handleBatch(
      Exception failure,
      ConsumerRecords<?, ?> poll,
      Consumer<?, ?> consumer,
      MessageListenerContainer container,
      Runnable listener) {
    try {
      super.handleBatch(failure, poll, consumer, container, listener);
    } catch (KafkaException e) {
      // A shutdown during the wait is no error: the poll is delivered again after the restart.
      throw container.isRunning() ? e : new KafkaException("stopped while waiting", DEBUG, e);
    }
  }

  private static void neverGiveUp(ConsumerRecord<?, ?> failed, @Nullable Exception cause) {
    throw new IllegalStateException("a poll is retried without limit", cause);
  }

  private static BackOff patience(DeliveryProperties settings) {
    var backOff = new ExponentialBackOff(FIRST_PAUSE.toMillis(), 2);
    backOff.setMaxInterval(settings.maxBackOff().toMillis());
    return backOff;
  }

  /** Logs retries of a poll with their cause. */
  private record Report(LogThrottle refrain) implements RetryListener {

    @Override
    public void failedDelivery(
        ConsumerRecord<?, ?> failed, @Nullable Exception failure, int attempt) {
      // Only for polls, not for single records.
    }

    @Override
    public void failedDelivery(ConsumerRecords<?, ?> poll, Exception failure, int attempt) {
      RootCause cause = RootCause.of(failure);
      if (refrain.allows(cause.kind())) {
        log.warn(
            "retry topics={} records={} attempt={} cause={} message=\"{}\"",
            poll.partitions().stream().map(each -> each.topic()).distinct().toList(),
            poll.count(),
            attempt,
            cause.kind(),
            cause.message());
      }
    }
  }
}
