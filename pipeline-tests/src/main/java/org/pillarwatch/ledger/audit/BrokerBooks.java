package org.pillarwatch.ledger.audit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.Topics;

/** Reads the broker's topics and consumer lag. */
public final class BrokerBooks {

  private static final Map<String, String> READERS =
      Map.of(
          Topics.ARTICLES_FETCHED, "classify-service",
          Topics.ARTICLES_CLASSIFIED, "store-service");

  private final String bootstrapServers;

  /** Connects to a broker. */
  public BrokerBooks(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /** All dead letters. */
  public List<DeadLetter> deadLetters() {
    List<DeadLetter> letters = new ArrayList<>();
    for (String topic : READERS.keySet()) {
      read(
          Topics.deadLetters(topic),
          letter -> letters.add(new DeadLetter(topic, letter.key(), cause(letter))));
    }
    return letters;
  }

  private static @Nullable String cause(ConsumerRecord<?, ?> letter) {
    Header cause = letter.headers().lastHeader("kafka_dlt-exception-message");
    return cause == null ? null : new String(cause.value(), StandardCharsets.UTF_8);
  }

  /** Number of records of a topic with a key. */
  int count(String topic, String key) {
    int[] found = {0};
    read(
        topic,
        each -> {
          if (key.equals(each.key())) {
            found[0]++;
          }
        });
    return found[0];
  }

  private void read(String topic, Consumer<ConsumerRecord<String, byte[]>> reader) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers",
                bootstrapServers,
                "enable.auto.commit",
                false,
                "allow.auto.create.topics",
                false,
                "max.partition.fetch.bytes",
                4 << 20),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic, Duration.ofSeconds(20)).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
        consumer.poll(Duration.ofMillis(500)).forEach(reader);
      }
    }
  }

  /** Consumer lag of all services in records. */
  public long lag() throws InterruptedException {
    try (Admin admin = admin()) {
      long lag = 0;
      for (Map.Entry<String, String> reader : READERS.entrySet()) {
        lag += lag(admin, reader.getKey(), reader.getValue());
      }
      return lag;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker does not report the lag", e);
    }
  }

  private static long lag(Admin admin, String topic, String group)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> read =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    Map<TopicPartition, OffsetSpec> all =
        IntStream.range(0, Topics.PARTITIONS)
            .mapToObj(number -> new TopicPartition(topic, number))
            .collect(Collectors.toMap(each -> each, _ -> OffsetSpec.latest()));
    Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(all).all().get();
    return ends.entrySet().stream()
        .mapToLong(end -> {
          OffsetAndMetadata offset = read.get(end.getKey());
          return end.getValue().offset() - (offset == null ? 0 : offset.offset());
        })
        .sum();
  }

  /** A client of the broker, for the caller to close. */
  public Admin admin() {
    return Admin.create(
        Map.of(
            "bootstrap.servers", bootstrapServers,
            "default.api.timeout.ms", 15_000,
            "request.timeout.ms", 5_000));
  }
}
