package org.pillarwatch.chassis.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.RangeAssignor;

/** Protocol by which the replicas of a stage share its partitions and rebalance. */
enum GroupProtocol {

  /** Classic, eager: all replicas pause while the partitions are reassigned. */
  CLASSIC,

  /** Classic, cooperative (KIP-429): only moved partitions pause; takes two rounds. */
  COOPERATIVE,

  /** KIP-848: the broker assigns; it also decides heartbeat and session time. */
  CONSUMER;

  /** A client refuses to start with these and {@code group.protocol=consumer}. */
  private static final List<String> CLASSIC_ONLY =
      List.of(
          ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
          ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
          ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG);

  /** Adapts the settings of a consumer to this protocol. */
  Map<String, Object> applyTo(Map<String, Object> consumerSettings) {
    Map<String, Object> settings = new HashMap<>(consumerSettings);
    switch (this) {
      case CLASSIC ->
          settings.put(
              ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName());
      case COOPERATIVE ->
          settings.put(
              ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
              CooperativeStickyAssignor.class.getName());
      case CONSUMER -> {
        settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "consumer");
        CLASSIC_ONLY.forEach(settings::remove);
      }
    }
    return settings;
  }
}
