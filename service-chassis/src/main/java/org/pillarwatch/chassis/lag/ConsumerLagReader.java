package org.pillarwatch.chassis.lag;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.Subscription;

/**
 * Reads consumer lag from the broker, also of groups without a running consumer, as the difference
 * between end offsets and committed offsets. Not thread-safe.
 */
final class ConsumerLagReader implements AutoCloseable {

  /** Time limit for reading the oldest records; later ones are omitted from this measurement. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Admin admin;
  private final KafkaConsumer<byte[], byte[]> oldest;

  ConsumerLagReader(Map<String, Object> adminSettings, Map<String, Object> consumerSettings) {
    this.admin = Admin.create(adminSettings);
    Map<String, Object> settings = new HashMap<>(consumerSettings);
    settings.keySet().removeAll(Set.of(ConsumerConfig.GROUP_ID_CONFIG, "group.instance.id"));
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    // One record of each partition is needed, regardless of its size.
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 16 * 1024);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 256 * 1024);
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
    this.oldest = new KafkaConsumer<>(settings);
  }

  /**
   * The lag of each subscription. One whose topic does not exist, or that the broker does not let
   * this service see, is left out, so that it does not hide the others.
   *
   * @throws ExecutionException when the broker does not answer
   */
  Map<Subscription, ConsumerLag> read(List<Subscription> subscriptions)
      throws ExecutionException, InterruptedException {
    List<String> topics = subscriptions.stream().map(Subscription::topic).distinct().toList();
    Set<TopicPartition> partitions = partitions(topics);
    Map<TopicPartition, Long> starts = offsets(partitions, OffsetSpec.earliest());
    Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
    Map<Subscription, ConsumerLag> backlogs = new HashMap<>();
    Set<String> known = partitions.stream().map(TopicPartition::topic).collect(toSet());
    for (Subscription subscription : subscriptions) {
      Optional<Map<TopicPartition, Long>> committed = committed(subscription.group());
      if (committed.isEmpty() || !known.contains(subscription.topic())) {
        continue;
      }
      Map<TopicPartition, Long> next = committed.get();
      Map<TopicPartition, Long> behind = new HashMap<>();
      long records = 0;
      for (TopicPartition partition : partitions) {
        long start = starts.getOrDefault(partition, 0L);
        long position = Math.max(next.getOrDefault(partition, start), start);
        long left = ends.getOrDefault(partition, 0L) - position;
        if (partition.topic().equals(subscription.topic()) && left > 0) {
          records += left;
          behind.put(partition, position);
        }
      }
      backlogs.put(subscription, new ConsumerLag(records, oldestOf(behind)));
    }
    return backlogs;
  }

  private Set<TopicPartition> partitions(List<String> topics)
      throws ExecutionException, InterruptedException {
    Set<TopicPartition> partitions = new HashSet<>();
    for (var topic : admin.describeTopics(topics).topicNameValues().entrySet()) {
      try {
        topic.getValue().get().partitions().stream()
            .map(partition -> new TopicPartition(topic.getKey(), partition.partition()))
            .forEach(partitions::add);
      } catch (ExecutionException failure) {
        if (!isOfOneSubscription(failure)) {
          throw failure;
        }
      }
    }
    return partitions;
  }

  private static boolean isOfOneSubscription(ExecutionException failure) {
    return failure.getCause() instanceof UnknownTopicOrPartitionException
        || failure.getCause() instanceof AuthorizationException;
  }

  private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec which)
      throws ExecutionException, InterruptedException {
    return admin
        .listOffsets(partitions.stream().collect(Collectors.toMap(one -> one, _ -> which)))
        .all()
        .get()
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, found -> offset(found.getValue())));
  }

  private static long offset(ListOffsetsResultInfo found) {
    return found.offset();
  }

  /**
   * The committed offsets of the group, without partitions that it has not read from; empty when
   * they may not be read.
   */
  private Optional<Map<TopicPartition, Long>> committed(String group)
      throws ExecutionException, InterruptedException {
    try {
      Map<TopicPartition, Long> next = new HashMap<>();
      admin
          .listConsumerGroupOffsets(Map.of(group, new ListConsumerGroupOffsetsSpec()))
          .partitionsToOffsetAndMetadata(group)
          .get()
          .forEach((partition, offset) -> put(next, partition, offset));
      return Optional.of(next);
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof GroupIdNotFoundException) {
        return Optional.of(Map.of());
      }
      if (isOfOneSubscription(failure)) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  private static void put(
      Map<TopicPartition, Long> next, TopicPartition partition, @Nullable OffsetAndMetadata at) {
    if (at != null) {
      next.put(partition, at.offset());
    }
  }

  private @Nullable Instant oldestOf(Map<TopicPartition, Long> positions) {
    if (positions.isEmpty()) {
      return null;
    }
    oldest.assign(positions.keySet());
    positions.forEach(oldest::seek);
    Set<TopicPartition> missing = new HashSet<>(positions.keySet());
    long earliest = Long.MAX_VALUE;
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!missing.isEmpty() && System.nanoTime() < deadline) {
      var found = oldest.poll(Duration.ofMillis(200));
      for (TopicPartition partition : found.partitions()) {
        ConsumerRecord<byte[], byte[]> first = found.records(partition).getFirst();
        if (missing.remove(partition)) {
          earliest = Math.min(earliest, first.timestamp());
        }
      }
      oldest.pause(found.partitions());
    }
    oldest.unsubscribe();
    return earliest == Long.MAX_VALUE ? null : Instant.ofEpochMilli(earliest);
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(1));
    oldest.close(CloseOptions.timeout(Duration.ofSeconds(1)));
  }
}
