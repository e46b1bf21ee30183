package org.pillarwatch.classify.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.pillarwatch.classify.ClassifyService;
import org.pillarwatch.engines.junit.RequiresKafka;
import org.pillarwatch.engines.junit.RunningKafka;
import org.pillarwatch.events.EventCodec;
import org.pillarwatch.events.TaxonomyPublished;
import org.pillarwatch.events.Topics;
import org.springframework.context.ConfigurableApplicationContext;

/** The taxonomies of one service, from its start over a change to the end of one of them. */
@RequiresKafka
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TaxonomyPublisherIT {

  private static final String RIVERS =
      """
      id: rivers
      version: "1"
      labels: {en: The rivers, es: Los ríos}
      short: {en: Rivers}
      topics:
        - id: floods
          labels: {en: Floods}
          colour: "#1F5FA6"
          scope: Rivers that leave their bed.
          excludes: [burst pipes]
          iptc: [medtop:20000151]
          cues: {en: {decisive: [river flood*]}}
        - id: dams
          labels: {en: Dams}
          scope: What holds rivers up.
          cues: {en: {decisive: [dam, dams]}}
      """;
  private static final String ROADS =
      """
      id: roads
      version: "1"
      labels: {en: Roads}
      topics:
        - {id: potholes, labels: {en: Potholes}, scope: Holes., cues: {en: {decisive: [pothole*]}}}
      """;

  @TempDir static Path taxonomies;

  private static final List<TaxonomyPublished> SEEN = new ArrayList<>();
  private static ConfigurableApplicationContext service;
  private static KafkaConsumer<String, byte @Nullable []> consumer;
  private static String brokers;

  @BeforeAll
  static void start(RunningKafka kafka) throws IOException {
    brokers = kafka.bootstrapServers();
    Files.writeString(taxonomies.resolve("1-rivers.yml"), RIVERS);
    Files.writeString(taxonomies.resolve("2-roads.yml"), ROADS);
    service =
        ClassifyService.application()
            .run(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + brokers,
                "--classify.reload-interval=100ms",
                "--classify.taxonomies=" + taxonomies);
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                brokers,
                "group.id",
                "taxonomy-publisher-it",
                "auto.offset.reset",
                "earliest",
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                ByteArrayDeserializer.class));
    consumer.subscribe(List.of(Topics.TAXONOMIES));
  }

  @AfterAll
  static void stop() {
    consumer.close();
    service.close();
  }

  @Test
  @Order(1)
  void publishesEachTaxonomyAtTheStart() {
    TaxonomyPublished rivers = await(event -> event.id().equals("rivers"));
    TaxonomyPublished roads = await(event -> event.id().equals("roads"));

    assertThat(rivers.version()).isEqualTo("1");
    assertThat(rivers.labels()).containsEntry("es", "Los ríos");
    assertThat(rivers.shortLabels()).containsExactly(Map.entry("en", "Rivers"));
    assertThat(rivers.topics())
        .extracting(TaxonomyPublished.Topic::id)
        .containsExactly("floods", "dams");
    assertThat(rivers.topics().getFirst())
        .isEqualTo(
            new TaxonomyPublished.Topic(
                "floods",
                Map.of("en", "Floods"),
                Map.of(),
                "Rivers that leave their bed.",
                List.of(),
                List.of("burst pipes"),
                "#1f5fa6",
                List.of("medtop:20000151")));
    assertThat(rivers.inUse()).containsExactly("rivers", "roads");
    assertThat(roads.inUse()).isEqualTo(rivers.inUse());
  }

  @Test
  @Order(2)
  void makesACompactedTopicOfOnePartition() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
      var resource = new ConfigResource(ConfigResource.Type.TOPIC, Topics.TAXONOMIES);

      assertThat(admin.describeTopics(List.of(Topics.TAXONOMIES)).allTopicNames().get().values())
          .singleElement()
          .satisfies(topic -> assertThat(topic.partitions()).hasSize(1));
      assertThat(admin.describeConfigs(List.of(resource)).all().get().values())
          .flatExtracting(Config::entries)
          .extracting(ConfigEntry::name, ConfigEntry::value)
          .contains(tuple("cleanup.policy", "compact"));
    }
  }

  @Test
  @Order(3)
  void publishesAChangeButNoFileThatIsBroken() throws IOException {
    Files.writeString(
        taxonomies.resolve("1-rivers.yml"),
        RIVERS.replace("version: \"1\"", "version: \"2\"").replace("What holds", "All that holds"));
    await(event -> event.id().equals("rivers") && event.version().equals("2"));

    Files.writeString(
        taxonomies.resolve("1-rivers.yml"),
        RIVERS.replace("version: \"1\"", "version: \"3\"").replace("id: dams", "id: Dams"));
    Files.writeString(taxonomies.resolve("2-roads.yml"), ROADS.replace("\"1\"", "\"2\""));
    Awaitility.await()
        .until(
            () ->
                service
                    .getBean(io.micrometer.core.instrument.MeterRegistry.class)
                    .counter("pillarwatch.classify.taxonomy.reloads", "outcome", "refused")
                    .count(),
            refused -> refused >= 1);

    Files.writeString(
        taxonomies.resolve("1-rivers.yml"), RIVERS.replace("version: \"1\"", "version: \"4\""));
    await(event -> event.id().equals("rivers") && event.version().equals("4"));
    assertThat(SEEN).extracting(TaxonomyPublished::version).doesNotContain("3");
  }

  @Test
  @Order(4)
  void leavesOutOfUseWhatIsGone() throws IOException {
    Files.delete(taxonomies.resolve("1-rivers.yml"));

    assertThat(await(event -> event.inUse().equals(List.of("roads"))).id()).isEqualTo("roads");
  }

  private static TaxonomyPublished await(Predicate<TaxonomyPublished> wanted) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              List<ConsumerRecord<String, byte @Nullable []>> polled = new ArrayList<>();
              consumer.poll(Duration.ofMillis(200)).forEach(polled::add);
              for (ConsumerRecord<String, byte @Nullable []> each : polled) {
                SEEN.add(EventCodec.TAXONOMY_PUBLISHED.decode(each));
              }
              return SEEN.reversed().stream().filter(wanted).toList();
            },
            found -> !found.isEmpty())
        .getFirst();
  }
}
