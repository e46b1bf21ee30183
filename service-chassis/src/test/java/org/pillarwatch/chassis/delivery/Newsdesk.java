package org.pillarwatch.chassis.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.Topics;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.kafka.annotation.KafkaListener;

/** A listener that fails as its records say, and one that reads what became of them. */
class Newsdesk {

  static final String UNREADY = "delivery-it-unready";

  final Queue<ConsumerRecord<String, byte[]>> read = new ConcurrentLinkedQueue<>();
  final Queue<ConsumerRecord<String, byte @Nullable []>> dead = new ConcurrentLinkedQueue<>();
  volatile boolean outage;
  private final Map<String, AtomicInteger> tries = new ConcurrentHashMap<>();
  private final PoisonIsolation isolation;

  Newsdesk(PoisonIsolation isolation) {
    this.isolation = isolation;
  }

  int triesOf(String key) {
    return tries.getOrDefault(key, new AtomicInteger()).get();
  }

  boolean hasRead(String key) {
    return read.stream().anyMatch(each -> each.key().equals(key));
  }

  List<ConsumerRecord<String, byte @Nullable []>> deadLetters(String key) {
    return dead.stream().filter(each -> each.key().equals(key)).toList();
  }

  ConsumerRecord<String, byte @Nullable []> awaitDeadLetter(String key) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> deadLetters(key), found -> !found.isEmpty())
        .getFirst();
  }

  @KafkaListener(topics = Topics.ARTICLES_FETCHED, groupId = "delivery-it")
  void on(List<ConsumerRecord<String, byte @Nullable []>> poll) {
    if (poll.stream().anyMatch(each -> each.key().startsWith("bug")) && count("bug") <= 4) {
      throw new IllegalStateException("a listener's own mistake");
    }
    isolation.of(poll).each(this::sort).together(this::keep).finish();
  }

  @KafkaListener(topics = UNREADY, groupId = "delivery-it-unready")
  void onUnready(List<ConsumerRecord<String, byte @Nullable []>> poll) {
    isolation.of(poll).each(this::sort).together(this::keep).finish();
  }

  private ConsumerRecord<String, byte[]> sort(ConsumerRecord<String, byte @Nullable []> each) {
    String key = each.key();
    int count = count(key);
    if (key.startsWith("poison")) {
      throw new IllegalArgumentException("cannot read " + key + "\n" + "very ".repeat(100_000));
    }
    if (key.equals("overflow")) {
      throw new StackOverflowError();
    }
    if (key.equals("class-missing")) {
      throw new NoClassDefFoundError("org/example/Missing");
    }
    if (key.equals("transient") && count <= 5) {
      throw new QueryTimeoutException("the database is slow");
    }
    Objects.requireNonNull(each.value(), "no value");
    return cast(each);
  }

  @SuppressWarnings("unchecked")
  private static ConsumerRecord<String, byte[]> cast(ConsumerRecord<String, ?> withValue) {
    return (ConsumerRecord<String, byte[]>) withValue;
  }

  private List<Boolean> keep(List<ConsumerRecord<String, byte[]>> values) {
    if (outage) {
      throw new QueryTimeoutException("the database is away");
    }
    return values.stream().map(read::add).toList();
  }

  private int count(String key) {
    return tries.computeIfAbsent(key, _ -> new AtomicInteger()).incrementAndGet();
  }

  @KafkaListener(
      topics = {"articles.fetched.dlt", UNREADY + ".dlt"},
      groupId = "delivery-it-dead")
  void onDead(List<ConsumerRecord<String, byte @Nullable []>> records) {
    dead.addAll(records);
  }

  static String header(ConsumerRecord<?, ?> dead, String name) {
    return new String(Objects.requireNonNull(dead.headers().lastHeader(name), name).value(), UTF_8);
  }
}
