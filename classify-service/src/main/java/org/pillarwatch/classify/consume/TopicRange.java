package org.pillarwatch.classify.consume;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The records of a topic from a start time to its end at creation; later records belong to the live
 * flow. Not thread-safe.
 */
final class TopicRange {

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Consumer<String, byte @Nullable []> consumer;
  private final Map<TopicPartition, Long> ends;
  private final long records;

  TopicRange(Consumer<String, byte @Nullable []> consumer, String topic, @Nullable Instant from) {
    this.consumer = consumer;
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    this.ends = new HashMap<>(consumer.endOffsets(partitions));
    Map<TopicPartition, Long> starts = starts(partitions, from);
    long all = 0;
    for (TopicPartition partition : partitions) {
      long start = starts.getOrDefault(partition, 0L);
      consumer.seek(partition, start);
      all += Math.max(0, end(partition) - start);
    }
    this.records = all;
  }

  private Map<TopicPartition, Long> starts(
      List<TopicPartition> partitions, @Nullable Instant from) {
    if (from == null) {
      return consumer.beginningOffsets(partitions);
    }
    Map<TopicPartition, Long> times = new HashMap<>();
    partitions.forEach(partition -> times.put(partition, from.toEpochMilli()));
    Map<TopicPartition, Long> starts = new HashMap<>(ends);
    Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
    found.forEach((partition, offset) -> {
      // A partition without later records has none to read.
      if (offset != null) {
        starts.put(partition, offset.offset());
      }
    });
    return starts;
  }

  /** Maximum number of records; compaction may have removed some. */
  long records() {
    return records;
  }

  boolean isRead() {
    return ends.keySet().stream()
        .allMatch(partition -> consumer.position(partition) >= end(partition));
  }

  /** The next records; may be empty while the broker is slow. */
  List<ConsumerRecord<String, byte @Nullable []>> next() {
    List<ConsumerRecord<String, byte @Nullable []>> next = new ArrayList<>();
    for (ConsumerRecord<String, byte @Nullable []> fetched : consumer.poll(PATIENCE)) {
      if (fetched.offset() < end(new TopicPartition(fetched.topic(), fetched.partition()))) {
        next.add(fetched);
      }
    }
    return next;
  }

  /** Commits the position in the consumer's own group, for monitoring. */
  void commit() {
    consumer.commitSync();
  }

  private long end(TopicPartition partition) {
    return ends.getOrDefault(partition, 0L);
  }
}
