package org.pillarwatch.chassis.lag;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pillarwatch.chassis.Chassis;
import org.pillarwatch.engines.junit.RequiresKafka;
import org.pillarwatch.events.Subscription;
import org.pillarwatch.events.Topics;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

/** The backlog of a group none of whose consumers runs, on a real broker. */
@RequiresKafka
class LagIT {

  private static ConfigurableApplicationContext service;

  @BeforeAll
  static void start() {
    service =
        new SpringApplicationBuilder(IdleService.class)
            .properties(
                "server.port=0",
                "server.address=127.0.0.1",
                "spring.main.banner-mode=off",
                "pillarwatch.lag.interval=200ms",
                "pillarwatch.delivery.topic-interval=1s")
            .run();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void seesABacklogThatNobodyReads() throws Exception {
    await().until(() -> lag("pillarwatch.lag.records") == 0);
    List.of("a", "b", "c")
        .forEach(key -> template().send(Topics.ARTICLES_CLASSIFIED, key, new byte[100_000]).join());

    await().until(() -> lag("pillarwatch.lag.records") == 3);
    double age = lag("pillarwatch.lag.age");
    assertThat(age).isBetween(0.0, 60.0);
    await().until(() -> lag("pillarwatch.lag.age") > age);

    commitEverything();

    await().until(() -> lag("pillarwatch.lag.records") == 0);
    assertThat(lag("pillarwatch.lag.age")).isZero();
  }

  @Test
  void survivesTheLossOfATopicAndCreatesItAgain() throws Exception {
    String lost = Topics.deadLetters(Topics.ARTICLES_WITHDRAWN);
    await().until(() -> lag("pillarwatch.lag.records") >= 0);
    try (Admin admin =
        Admin.create(service.getBean(KafkaAdmin.class).getConfigurationProperties())) {
      Uuid before = id(admin, lost);
      admin.deleteTopics(List.of(lost)).all().get();
      await().ignoreExceptions().until(() -> !id(admin, lost).equals(before));
    }
    await().until(() -> lag("pillarwatch.lag.records") >= 0);
  }

  private static Uuid id(Admin admin, String topic) throws Exception {
    return requireNonNull(admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic))
        .topicId();
  }

  private static double lag(String meter) {
    return service
        .getBean(MeterRegistry.class)
        .get(meter)
        .tag("group", Subscription.STORE)
        .tag("topic", Topics.ARTICLES_CLASSIFIED)
        .gauge()
        .value();
  }

  private static void commitEverything() throws Exception {
    List<PartitionInfo> partitions = template().partitionsFor(Topics.ARTICLES_CLASSIFIED);
    Map<TopicPartition, OffsetAndMetadata> all =
        partitions.stream()
            .collect(
                Collectors.toMap(
                    one -> new TopicPartition(one.topic(), one.partition()),
                    _ -> new OffsetAndMetadata(3)));
    try (Admin admin =
        Admin.create(service.getBean(KafkaAdmin.class).getConfigurationProperties())) {
      admin.alterConsumerGroupOffsets(Subscription.STORE, all).all().get();
    }
  }

  @SuppressWarnings("unchecked")
  private static KafkaTemplate<String, byte[]> template() {
    return service.getBean(KafkaTemplate.class);
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(Chassis.class)
  static class IdleService {}
}
