package org.pillarwatch.chassis.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pillarwatch.chassis.Chassis;
import org.pillarwatch.engines.junit.RequiresKafka;
import org.pillarwatch.events.Topics;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.KafkaHeaders;

/** What the chassis promises of delivery, on a real broker. */
@RequiresKafka
class DeliveryIT {

  private static ConfigurableApplicationContext service;
  private static Newsdesk desk;

  @BeforeAll
  static void start() {
    service =
        new SpringApplicationBuilder(TinyService.class)
            .properties("server.port=0", "server.address=127.0.0.1", "spring.main.banner-mode=off")
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

    ConsumerRecord<String, byte[]> dead = deadLetter("poison");
    assertThat(dead.value()).asString(UTF_8).isEqualTo("poison");
    assertThat(header(dead, KafkaHeaders.DLT_ORIGINAL_TOPIC)).isEqualTo(Topics.ARTICLES_FETCHED);
    assertThat(header(dead, KafkaHeaders.DLT_EXCEPTION_MESSAGE)).contains("cannot read poison");
    assertThat(header(dead, "traceparent")).isEqualTo("t-poison");
    assertThat(desk.triesOf("poison")).isEqualTo(3);
  }

  @Test
  void keepsTheListenerAliveThroughAnError() {
    send("overflow");
    send("after the overflow");

    await().untilAsserted(() -> assertThat(desk.read).contains("after the overflow"));
    assertThat(deadLetter("overflow").key()).isEqualTo("overflow");
    assertThat(service.getBean(KafkaListenerEndpointRegistry.class).getListenerContainers())
        .allSatisfy(listener -> assertThat(listener.isInExpectedState()).isTrue());
  }

  @Test
  void waitsOutWhatIsTransientHoweverOftenItFails() {
    send("transient");

    await().untilAsserted(() -> assertThat(desk.read).contains("transient"));
    assertThat(desk.triesOf("transient")).isEqualTo(6);
    assertThat(desk.dead).extracting(ConsumerRecord::key).doesNotContain("transient");
  }

  @Test
  void hasRoomForTheLargestPoison() {
    String large = "poison " + noise(Topics.MAX_RECORD_BYTES - 2_000);
    template().send(Topics.ARTICLES_FETCHED, "large", large.getBytes(UTF_8)).join();

    assertThat(deadLetter("large").value()).asString(UTF_8).isEqualTo(large);
  }

  @Test
  void makesTheTopicsWithTheirPartitions() {
    assertThat(template().partitionsFor(Topics.ARTICLES_CLASSIFIED)).hasSize(Topics.PARTITIONS);
    assertThat(template().partitionsFor(Topics.deadLetters(Topics.ARTICLES_CLASSIFIED))).hasSize(1);
  }

  private static void send(String text) {
    var article =
        new org.apache.kafka.clients.producer.ProducerRecord<>(
            Topics.ARTICLES_FETCHED, text, text.getBytes(UTF_8));
    article.headers().add("traceparent", ("t-" + text).getBytes(UTF_8));
    template().send(article).join();
  }

  @SuppressWarnings("unchecked")
  private static KafkaTemplate<String, byte[]> template() {
    return service.getBean(KafkaTemplate.class);
  }

  private static ConsumerRecord<String, byte[]> deadLetter(String key) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> desk.dead.stream().anyMatch(dead -> dead.key().equals(key)));
    return desk.dead.stream().filter(dead -> dead.key().equals(key)).findFirst().orElseThrow();
  }

  private static String header(ConsumerRecord<?, ?> dead, String name) {
    return new String(Objects.requireNonNull(dead.headers().lastHeader(name)).value(), UTF_8);
  }

  /** Text that does not compress away. */
  private static String noise(int length) {
    var random = new java.util.Random(7);
    var text = new StringBuilder(length);
    IntStream.range(0, length).forEach(_ -> text.append((char) ('!' + random.nextInt(90))));
    return text.toString();
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({Chassis.class, Newsdesk.class})
  static class TinyService {}

  static class Newsdesk {

    final Queue<String> read = new ConcurrentLinkedQueue<>();
    final Queue<ConsumerRecord<String, byte[]>> dead = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> tries = new ConcurrentHashMap<>();

    int triesOf(String text) {
      return tries.getOrDefault(text, new AtomicInteger()).get();
    }

    @KafkaListener(topics = Topics.ARTICLES_FETCHED, groupId = "delivery-it")
    void on(byte[] value) {
      String text = new String(value, UTF_8);
      int count = tries.computeIfAbsent(text, _ -> new AtomicInteger()).incrementAndGet();
      if (text.startsWith("poison")) {
        throw new IllegalArgumentException("cannot read " + text);
      }
      if (text.equals("overflow")) {
        throw new StackOverflowError();
      }
      if (text.equals("transient") && count <= 5) {
        throw new QueryTimeoutException("the database is slow");
      }
      read.add(text);
    }

    @KafkaListener(topics = "articles.fetched.dlt", groupId = "delivery-it-dead", batch = "true")
    void onDead(List<ConsumerRecord<String, byte[]>> records) {
      dead.addAll(records);
    }
  }
}
