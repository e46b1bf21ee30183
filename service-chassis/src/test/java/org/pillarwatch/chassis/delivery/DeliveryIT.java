package org.pillarwatch.chassis.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pillarwatch.chassis.delivery.Newsdesk.header;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarwatch.chassis.Chassis;
import org.pillarwatch.engines.junit.RequiresKafka;
import org.pillarwatch.engines.junit.RunningKafka;
import org.pillarwatch.events.Topics;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.KafkaHeaders;

/** What the chassis promises of delivery, on a real broker. */
@RequiresKafka
@ExtendWith(OutputCaptureExtension.class)
class DeliveryIT {

  private static ConfigurableApplicationContext service;
  private static Newsdesk desk;

  @BeforeAll
  static void start(RunningKafka kafka) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic(Newsdesk.UNREADY, 1, (short) 1))).all().get();
    }
    service =
        new SpringApplicationBuilder(TinyService.class)
            .properties("server.port=0", "server.address=127.0.0.1", "spring.main.banner-mode=off")
            .properties("pillarwatch.delivery.max-back-off=1s")
            .run();
    desk = service.getBean(Newsdesk.class);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void sendsPoisonToTheDeadLettersWithItsCauseAndPosition() {
    send("poison");

    ConsumerRecord<String, byte @Nullable []> dead = desk.awaitDeadLetter("poison");
    assertThat(dead.value()).asString(UTF_8).isEqualTo("poison");
    assertThat(header(dead, KafkaHeaders.DLT_ORIGINAL_TOPIC)).isEqualTo(Topics.ARTICLES_FETCHED);
    assertThat(header(dead, KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP)).isEqualTo("delivery-it");
    assertThat(dead.headers().lastHeader(KafkaHeaders.DLT_ORIGINAL_OFFSET)).isNotNull();
    assertThat(header(dead, KafkaHeaders.DLT_EXCEPTION_MESSAGE))
        .startsWith("cannot read poison very")
        .hasSizeLessThan(400);
    assertThat(header(dead, "traceparent")).isEqualTo("t-poison");
    assertThat(desk.triesOf("poison")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"overflow", "class-missing"})
  void keepsTheListenerAliveThroughAnError(String error) {
    send(error);
    send("after " + error);

    await().untilAsserted(() -> assertThat(desk.hasRead("after " + error)).isTrue());
    assertThat(desk.awaitDeadLetter(error).value()).isNotNull();
    assertThat(service.getBean(KafkaListenerEndpointRegistry.class).getListenerContainers())
        .allSatisfy(listener -> assertThat(listener.isInExpectedState()).isTrue());
  }

  @Test
  void setsARecordWithoutAValueAside() {
    template().send(Topics.ARTICLES_FETCHED, "empty", null).join();

    assertThat(desk.awaitDeadLetter("empty").value()).isNull();
  }

  @Test
  void waitsOutWhatIsTransientHoweverOftenItFails() {
    send("transient");

    await().untilAsserted(() -> assertThat(desk.hasRead("transient")).isTrue());
    assertThat(desk.triesOf("transient")).isEqualTo(6);
    assertThat(desk.deadLetters("transient")).isEmpty();
  }

  @Test
  void keepsEveryGoodRecordOfAPollWhoseListenerFailsForAReasonOfItsOwn() {
    send("bug");

    await().untilAsserted(() -> assertThat(desk.hasRead("bug")).isTrue());
    assertThat(desk.deadLetters("bug")).isEmpty();
  }

  @Test
  void deadLettersNothingGoodInAnOutageOfTwelveSeconds(CapturedOutput output) {
    desk.outage = true;
    // In one poll with a good one, which waits.
    Stream.of("poison-in-outage", "outage-0")
        .map(key -> template().send(Topics.ARTICLES_FETCHED, 6, key, bytes(key)))
        .toList()
        .forEach(CompletableFuture::join);
    IntStream.range(1, 100).forEach(i -> send("outage-" + i));
    await().atMost(ofSeconds(20)).pollDelay(ofSeconds(12)).until(() -> true);
    desk.outage = false;

    assertThat(desk.awaitDeadLetter("poison-in-outage").value()).isNotNull();
    await().untilAsserted(() -> assertThat(desk.hasRead("outage-99")).isTrue());
    IntStream.range(0, 100)
        .forEach(i -> {
          assertThat(desk.hasRead("outage-" + i)).isTrue();
          assertThat(desk.deadLetters("outage-" + i)).isEmpty();
        });
    assertThat(desk.triesOf("poison-in-outage")).isGreaterThan(3);
    assertThat(desk.deadLetters("poison-in-outage")).hasSize(1);
    assertThat(output.getAll().lines().filter(line -> line.contains("QueryTimeoutException")))
        .hasSizeBetween(1, 4);
  }

  @Test
  void hasRoomForTheLargestPoisonWithLargeHeaders() {
    byte[] value = noise(Topics.MAX_RECORD_BYTES - 300_000);
    var large = new ProducerRecord<>(Topics.ARTICLES_FETCHED, "poison-large", value);
    IntStream.range(0, 4).forEach(i -> large.headers().add("large-" + i, noise(64_000)));
    template().send(large).join();

    ConsumerRecord<String, byte @Nullable []> dead = desk.awaitDeadLetter("poison-large");
    assertThat(dead.value()).isEqualTo(value);
    assertThat(dead.headers().lastHeader("large-3").value()).hasSize(64_000);
  }

  @Test
  void doesNotLetPoisonHoldUpAnotherPartition() {
    // Healthy polls of one partition must not keep poison of another from being set aside, nor be
    // delayed by it (spring-kafka#4371).
    for (int i = 0; i < 100; i++) {
      template().send(Topics.ARTICLES_FETCHED, 1, "steady-" + i, bytes("fine")).join();
      if (i % 10 == 0) {
        template().send(Topics.ARTICLES_FETCHED, 0, "poison-" + i, bytes("bad")).join();
      }
      String key = "steady-" + i;
      await()
          .pollInterval(Duration.ofMillis(10))
          .atMost(ofSeconds(1))
          .until(() -> desk.hasRead(key));
    }

    for (int i = 0; i < 100; i += 10) {
      assertThat(desk.awaitDeadLetter("poison-" + i)).isNotNull();
    }
  }

  @Test
  void passesNoPoisonOverWhenTheDeadLettersHaveNoPlace(RunningKafka kafka) throws Exception {
    template().send(Newsdesk.UNREADY, "poison-homeless", bytes("bad")).join();
    template().send(Newsdesk.UNREADY, "after-homeless", bytes("fine")).join();
    await().atMost(ofSeconds(60)).until(() -> desk.triesOf("poison-homeless") >= 2);

    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      String deadLetters = Topics.deadLetters(Newsdesk.UNREADY);
      admin.createTopics(List.of(new NewTopic(deadLetters, 1, (short) 1))).all().get();
    }

    assertThat(desk.awaitDeadLetter("poison-homeless").value()).isNotNull();
    await().untilAsserted(() -> assertThat(desk.hasRead("after-homeless")).isTrue());
  }

  @Test
  void makesTheTopicsWithTheirPartitions() {
    assertThat(template().partitionsFor(Topics.ARTICLES_CLASSIFIED)).hasSize(Topics.PARTITIONS);
    assertThat(template().partitionsFor(Topics.deadLetters(Topics.ARTICLES_CLASSIFIED))).hasSize(1);
  }

  private static void send(String key) {
    var article = new ProducerRecord<>(Topics.ARTICLES_FETCHED, key, bytes(key));
    article.headers().add("traceparent", bytes("t-" + key));
    template().send(article).join();
  }

  @SuppressWarnings("unchecked")
  private static KafkaTemplate<String, byte[]> template() {
    return service.getBean(KafkaTemplate.class);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  /** Bytes that do not compress away. */
  private static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({Chassis.class, Newsdesk.class})
  static class TinyService {}
}
