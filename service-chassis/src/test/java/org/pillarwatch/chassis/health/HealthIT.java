package org.pillarwatch.chassis.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pillarwatch.chassis.Chassis;
import org.pillarwatch.chassis.delivery.PoisonIsolation;
import org.pillarwatch.engines.EmbeddedKafka;
import org.pillarwatch.engines.LoopbackPort;
import org.pillarwatch.events.Topics;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;

/** What probes learn of a service, with a broker of its own that comes and goes. */
@ExtendWith(OutputCaptureExtension.class)
class HealthIT {

  @TempDir Path directory;

  private final int brokerPort = LoopbackPort.claim(0);
  private @Nullable EmbeddedKafka broker;
  private ConfigurableApplicationContext service;
  private Newsdesk desk;

  @BeforeEach
  void startWithoutABroker() {
    service =
        new SpringApplicationBuilder(TinyService.class)
            .properties("server.port=0", "server.address=127.0.0.1", "spring.main.banner-mode=off")
            .properties("pillarwatch.delivery.max-back-off=2s")
            .properties("logging.level.org.apache.kafka.clients.NetworkClient=error")
            // As an argument, which comes before the address of the broker that other tests share.
            .run("--spring.kafka.bootstrap-servers=127.0.0.1:" + brokerPort);
    desk = service.getBean(Newsdesk.class);
  }

  @AfterEach
  void stop() {
    desk.gate.countDown();
    service.close();
    stopBroker();
  }

  @Test
  void waitsForItsBrokerAndNoticesWhenItGoes(CapturedOutput output) throws IOException {
    assertThat(status("liveness")).isEqualTo(200);
    assertThat(status("readiness")).isEqualTo(503);

    startBroker();
    awaitStatus("readiness", 200, 30);
    send("first");
    await().atMost(ofSeconds(30)).untilTrue(desk.working);

    stopBroker();
    awaitStatus("readiness", 503, 8);
    long begin = System.nanoTime();
    assertThat(status("readiness")).isEqualTo(503);
    assertThat(System.nanoTime() - begin).isLessThan(ofSeconds(2).toNanos());
    assertThat(status("liveness")).isEqualTo(200);

    startBroker();
    awaitStatus("readiness", 200, 30);
    assertThat(output.getAll().lines().filter(line -> line.contains("state=away"))).hasSize(2);
    assertThat(output.getAll()).doesNotContain("\tat org.").doesNotContain("Exception:");
  }

  @Test
  void distinguishesAStuckListenerFromAWaitingOne() throws IOException {
    startBroker();
    awaitStatus("readiness", 200, 30);

    desk.fails = true;
    send("waits");
    for (int second = 0; second < 16; second++) {
      assertThat(status("liveness")).isEqualTo(200);
      await().pollDelay(ofSeconds(1)).until(() -> true);
    }
    desk.fails = false;

    send("block");
    await().atMost(ofSeconds(30)).untilTrue(desk.blocked);
    awaitStatus("liveness", 503, 15);
    assertThat(status("readiness")).isEqualTo(503);

    desk.gate.countDown();
    awaitStatus("liveness", 200, 5);
  }

  @Test
  void isNotAliveOnceAListenerDied() throws IOException {
    startBroker();
    awaitStatus("readiness", 200, 30);

    send("broken-machine");

    awaitStatus("liveness", 503, 15);
  }

  private void startBroker() {
    broker = EmbeddedKafka.start(directory, brokerPort);
  }

  private void stopBroker() {
    if (broker != null) {
      broker.close();
      broker = null;
    }
  }

  @SuppressWarnings("unchecked")
  private void send(String key) {
    KafkaTemplate<String, byte[]> template = service.getBean(KafkaTemplate.class);
    await()
        .atMost(ofSeconds(30))
        .ignoreExceptions()
        .until(
            () -> template.send(Topics.ARTICLES_FETCHED, key, key.getBytes(UTF_8)).get() != null);
  }

  private void awaitStatus(String probe, int status, int seconds) {
    await()
        .pollInterval(ofMillis(250))
        .atMost(ofSeconds(seconds))
        .until(() -> status(probe) == status);
  }

  private int status(String probe) throws IOException {
    int port =
        requireNonNull(service.getEnvironment().getProperty("local.server.port", Integer.class));
    URI address = URI.create("http://127.0.0.1:" + port + "/actuator/health/" + probe);
    return ((HttpURLConnection) address.toURL().openConnection()).getResponseCode();
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({Chassis.class, Newsdesk.class})
  static class TinyService {}

  /** Does what a key says. */
  static class Newsdesk {

    final CountDownLatch gate = new CountDownLatch(1);
    final AtomicBoolean working = new AtomicBoolean();
    final AtomicBoolean blocked = new AtomicBoolean();
    volatile boolean fails;
    private final PoisonIsolation isolation;

    Newsdesk(PoisonIsolation isolation) {
      this.isolation = isolation;
    }

    @KafkaListener(topics = Topics.ARTICLES_FETCHED, groupId = "health-it")
    void on(List<ConsumerRecord<String, byte @Nullable []>> poll) {
      isolation.of(poll).each(this::work).finish();
    }

    private boolean work(ConsumerRecord<String, byte @Nullable []> each) {
      working.set(true);
      if (fails) {
        throw new QueryTimeoutException("the database is away");
      }
      if (each.key().equals("broken-machine")) {
        throw new OutOfMemoryError("as a test has it");
      }
      if (each.key().equals("block")) {
        blocked.set(true);
        awaitGate();
      }
      return true;
    }

    private void awaitGate() {
      try {
        gate.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
