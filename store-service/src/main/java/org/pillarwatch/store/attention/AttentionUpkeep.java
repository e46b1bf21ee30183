package org.pillarwatch.store.attention;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/** Folds the changes of the counts each minute and recounts one past day each night. */
final class AttentionUpkeep {

  private static final int DAYS = 30;

  private static final Logger log = LoggerFactory.getLogger(AttentionUpkeep.class);

  private final JdbcAttention attention;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final AtomicLong difference = new AtomicLong();
  private final RandomGenerator random = RandomGenerator.getDefault();

  AttentionUpkeep(
      JdbcAttention attention,
      TransactionTemplate transaction,
      InstantSource clock,
      MeterRegistry meters) {
    this.attention = attention;
    this.transaction = transaction;
    this.clock = clock;
    Gauge.builder("pillarwatch.store.attention.difference", difference, AtomicLong::get)
        .description("Articles and stories by which the kept counts of one day differed; must be 0")
        .register(meters);
  }

  /** Folds the changes, unless another replica does. */
  @Scheduled(fixedDelayString = "${store.attention.fold-interval:1m}")
  void fold() {
    transaction.executeWithoutResult(status -> {
      if (attention.tryLock()) {
        attention.fold();
      }
    });
  }

  /** Recounts yesterday or another of the last thirty days. */
  @Scheduled(cron = "${store.attention.recount:0 40 3 * * *}")
  void recount() {
    Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
    recount(today.minus(Duration.ofDays(1 + random.nextInt(DAYS))));
  }

  /** Recounts the day that begins at a time. */
  void recount(Instant day) {
    long found = attention.difference(day, day.plus(Duration.ofDays(1)));
    difference.set(found);
    if (found != 0) {
      log.error("counts of a day differ from its articles: day={} difference={}", day, found);
    }
  }
}
