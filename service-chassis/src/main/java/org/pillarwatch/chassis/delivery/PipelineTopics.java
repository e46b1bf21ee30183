package org.pillarwatch.chassis.delivery;

import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.pillarwatch.events.Topics;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

/** Topics that every service creates when missing, so that services can start in any order. */
final class PipelineTopics {

  private PipelineTopics() {}

  static NewTopics of(DeliveryProperties settings) {
    return new NewTopics(
        Stream.concat(
                Topics.ALL.stream()
                    .flatMap(
                        topic -> Stream.of(topic(topic, settings), deadLetters(topic, settings))),
                Stream.of(topic(Topics.STORIES, settings)))
            .toArray(NewTopic[]::new));
  }

  private static NewTopic topic(String name, DeliveryProperties settings) {
    TopicBuilder topic =
        name.equals(Topics.TAXONOMIES)
            ? TopicBuilder.name(name).partitions(1).compact()
            : TopicBuilder.name(name).partitions(settings.partitions());
    return topic
        .replicas(settings.replicationFactor())
        .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(Topics.MAX_RECORD_BYTES))
        .build();
  }

  private static NewTopic deadLetters(String source, DeliveryProperties settings) {
    return TopicBuilder.name(Topics.deadLetters(source))
        .partitions(1)
        .replicas(settings.replicationFactor())
        .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(Topics.MAX_DEAD_LETTER_BYTES))
        .config(
            TopicConfig.RETENTION_MS_CONFIG, "-1") // Dead letters are kept until a person decides.
        .build();
  }
}
