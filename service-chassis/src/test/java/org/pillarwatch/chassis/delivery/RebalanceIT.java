package org.pillarwatch.chassis.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarwatch.chassis.Chassis;
import org.pillarwatch.engines.junit.RequiresKafka;
import org.pillarwatch.engines.junit.RunningKafka;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListenerContainer;

/** What becomes of records while consumers come, go and die, by each group protocol. */
@RequiresKafka
class RebalanceIT {

  private static final int POLL = 20;

  private final Map<String, AtomicInteger> deliveries = new ConcurrentHashMap<>();
  private final List<String> sent = new ArrayList<>();

  @ParameterizedTest
  @EnumSource
  void losesNothingAndRepeatsNoMoreThanPolls(GroupProtocol protocol, RunningKafka kafka)
      throws Exception {
    String topic = "rebalance-it-" + protocol.name().toLowerCase(Locale.ROOT);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic(topic, 12, (short) 1))).all().get();
      losesNothingAndRepeatsNoMoreThanPolls(protocol, topic, admin);
    }
  }

  private void losesNothingAndRepeatsNoMoreThanPolls(
      GroupProtocol protocol, String topic, Admin admin) throws Exception {
    try (ConfigurableApplicationContext service = service(protocol)) {
      var first = new Member(service, topic);
      var second = new Member(service, topic);
      var mortal = new Member(service, topic);
      first.start();
      sendUntil(service, topic, first::hasWorked);
      second.start();
      mortal.startMortal();
      sendUntil(service, topic, () -> second.hasWorked() && mortal.hasWorked());
      second.stop();
      first.forget();
      sendUntil(service, topic, first::hasWorked);
      // The dealing may take several rounds, and what one of them repeats is no work of the death.
      await().atMost(ofSeconds(60)).until(() -> isSettled(admin, topic, 2));
      int inOrder = repeated();
      // While the broker deals partitions anew it may refuse a commit, whose poll then repeats.
      assertThat(inOrder).isBetween(0, protocol == GroupProtocol.CONSUMER ? 3 * POLL : 0);

      mortal.die();
      sendUntil(service, topic, mortal::isDead);

      // Only what is committed is known not to come again.
      await().atMost(ofSeconds(60)).until(() -> committed(admin, topic) == sent.size());
      assertThat(deliveries.keySet()).containsExactlyInAnyOrderElementsOf(sent);
      int mostAfterDeath = protocol == GroupProtocol.CONSUMER ? 2 * POLL : POLL;
      assertThat(repeated() - inOrder).isBetween(1, mostAfterDeath);
      first.stop();
    }
  }

  private static ConfigurableApplicationContext service(GroupProtocol protocol) {
    return new SpringApplicationBuilder(TinyService.class)
        .properties("server.port=0", "server.address=127.0.0.1", "spring.main.banner-mode=off")
        .properties("pillarwatch.delivery.group-protocol=" + protocol)
        .properties("spring.kafka.consumer.max-poll-records=" + POLL)
        .properties("spring.kafka.consumer.properties.session.timeout.ms=6000")
        .properties("spring.kafka.consumer.properties.heartbeat.interval.ms=1000")
        .run();
  }

  @SuppressWarnings("unchecked")
  private void sendUntil(
      ConfigurableApplicationContext service,
      String topic,
      java.util.concurrent.Callable<Boolean> enough) {
    KafkaTemplate<String, byte[]> template = service.getBean(KafkaTemplate.class);
    await()
        .atMost(ofSeconds(60))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> {
          for (int i = 0; i < 5; i++) {
            String key = "article-" + sent.size();
            sent.add(key);
            template.send(topic, key, key.getBytes(UTF_8)).get();
          }
          return enough.call();
        });
  }

  /** Whether every member has its share of the partitions and has committed all that was sent. */
  private boolean isSettled(Admin admin, String group, int members) throws Exception {
    var described =
        admin
            .describeConsumerGroups(List.of(group))
            .describedGroups()
            .values()
            .iterator()
            .next()
            .get();
    return described.groupState() == GroupState.STABLE
        && described.members().size() == members
        && committed(admin, group) == sent.size();
  }

  private static long committed(Admin admin, String group) throws Exception {
    return admin
        .listConsumerGroupOffsets(group)
        .partitionsToOffsetAndMetadata()
        .get()
        .values()
        .stream()
        .mapToLong(OffsetAndMetadata::offset)
        .sum();
  }

  private int repeated() {
    return deliveries.values().stream().mapToInt(count -> count.get() - 1).sum();
  }

  /** One consumer, as a replica of a stage has it. */
  private final class Member {

    private final ConfigurableApplicationContext service;
    private final String topic;
    private final AtomicInteger worked = new AtomicInteger();
    private volatile boolean dying;
    private MessageListenerContainer container;

    Member(ConfigurableApplicationContext service, String topic) {
      this.service = service;
      this.topic = topic;
      this.container = container();
    }

    @SuppressWarnings("unchecked")
    private MessageListenerContainer container() {
      ConcurrentKafkaListenerContainerFactory<String, byte[]> containers =
          service.getBean(ConcurrentKafkaListenerContainerFactory.class);
      var made = containers.createContainer(topic);
      made.getContainerProperties().setGroupId(topic);
      made.setupMessageListener(listener());
      return made;
    }

    private BatchMessageListener<String, byte[]> listener() {
      return poll -> {
        poll.forEach(each ->
            deliveries.computeIfAbsent(each.key(), _ -> new AtomicInteger()).incrementAndGet());
        worked.addAndGet(poll.size());
        if (dying) {
          // After the work, before the commit: the worst moment.
          throw new OutOfMemoryError("as a test has it");
        }
      };
    }

    void start() {
      container.start();
    }

    /** As a process that may be killed: it then says nothing to its group. */
    @SuppressWarnings("unchecked")
    void startMortal() {
      ConsumerFactory<String, byte[]> consumers = service.getBean(ConsumerFactory.class);
      var settings = new ContainerProperties(topic);
      settings.setGroupId(topic);
      settings.setMessageListener(listener());
      container =
          new KafkaMessageListenerContainer<>(
              new MortalConsumers(consumers.getConfigurationProperties()), settings);
      container.start();
    }

    boolean hasWorked() {
      return worked.get() > 0;
    }

    void forget() {
      worked.set(0);
    }

    void die() {
      dying = true;
    }

    boolean isDead() {
      return dying && !container.isRunning();
    }

    void stop() {
      container.stop();
    }
  }

  private static final class MortalConsumers extends DefaultKafkaConsumerFactory<String, byte[]> {

    MortalConsumers(Map<String, Object> settings) {
      super(settings);
    }

    @Override
    protected Consumer<String, byte[]> createRawConsumer(Map<String, Object> settings) {
      return new KafkaConsumer<>(settings) {
        @Override
        public void close() {
          close(CloseOptions.groupMembershipOperation(GroupMembershipOperation.REMAIN_IN_GROUP));
        }
      };
    }
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(Chassis.class)
  static class TinyService {}
}
