package org.pillarwatch.store.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.chassis.delivery.DeadLetters;
import org.pillarwatch.chassis.delivery.FailureClassifier;
import org.pillarwatch.chassis.delivery.RootCause;
import org.pillarwatch.events.Topics;
import org.pillarwatch.store.deadletter.record.Bytes;
import org.pillarwatch.store.deadletter.record.Payload;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Sends the records of dead letters to their topics again: original key, value and headers, plus
 * one header with the id of the letter.
 */
final class Replays implements AutoCloseable {

  /** Slightly longer than the producer's own timeout, so that its cause is known. */
  private static final Duration PATIENCE = Duration.ofSeconds(12);

  /**
   * Result for one letter.
   *
   * @param failure null when the broker has acknowledged it
   */
  record Sent(long letter, @Nullable Throwable failure) {

    boolean isAcknowledged() {
      return failure == null;
    }

    /** Returns whether other letters would fail the same way at present. */
    boolean isForNow() {
      return failure != null && FailureClassifier.isTransient(failure);
    }

    String reason() {
      if (failure == null) {
        return "";
      }
      RootCause cause = RootCause.of(failure);
      return cause.message().isEmpty() ? cause.kind() : cause.kind() + ": " + cause.message();
    }
  }

  private final DefaultKafkaProducerFactory<byte[], byte[]> producers;
  private final KafkaTemplate<byte[], byte[]> kafka;

  private Replays(DefaultKafkaProducerFactory<byte[], byte[]> producers) {
    this.producers = producers;
    this.kafka = new KafkaTemplate<>(producers);
  }

  /**
   * @param producerSettings of the service's own producer; keys are raw bytes here, since a key may
   *     be what broke the record
   */
  static Replays over(Map<String, Object> producerSettings) {
    Map<String, Object> settings = new HashMap<>(producerSettings);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_DEAD_LETTER_BYTES);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    return new Replays(new DefaultKafkaProducerFactory<>(settings));
  }

  /**
   * Sends letters and waits for the broker's response to each.
   *
   * @return in the same order; up to the first that could not be sent, since with the broker
   *     unavailable each would run into the timeout
   */
  List<Sent> send(List<DeadLetterTable.Held> letters) {
    List<CompletableFuture<?>> sendings = new ArrayList<>();
    for (DeadLetterTable.Held letter : letters) {
      CompletableFuture<?> sending = send(letter);
      sendings.add(sending);
      if (sending.isCompletedExceptionally()) {
        break;
      }
    }
    return IntStream.range(0, sendings.size())
        .mapToObj(i -> new Sent(letters.get(i).item().id(), failure(sendings.get(i))))
        .toList();
  }

  private CompletableFuture<?> send(DeadLetterTable.Held letter) {
    Payload payload = letter.payload();
    var replay =
        new ProducerRecord<byte[], byte[]>(
            letter.item().origin().topic(),
            Bytes.arrayOf(payload.key()),
            Bytes.arrayOf(payload.value()));
    payload
        .originalHeaders()
        .forEach(header -> replay.headers().add(header.name(), Bytes.arrayOf(header.value())));
    replay
        .headers()
        .add(DeadLetters.REPLAY_OF, letter.item().position().toString().getBytes(UTF_8));
    if (payload.isOutline()) {
      return CompletableFuture.failedFuture(
          new IllegalStateException(
              "its value was too large to be stored; it can only be discarded"));
    }
    try {
      return kafka.send(replay).orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RuntimeException refused) {
      return CompletableFuture.failedFuture(refused);
    }
  }

  private static @Nullable Throwable failure(CompletableFuture<?> sending) {
    try {
      sending.join();
      return null;
    } catch (CompletionException failure) {
      return failure;
    }
  }

  @Override
  public void close() {
    producers.destroy();
  }
}
