package org.pillarwatch.store.consume;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.chassis.delivery.Batch;
import org.pillarwatch.chassis.delivery.PoisonIsolation;
import org.pillarwatch.chassis.delivery.StageMetrics;
import org.pillarwatch.events.ArticleWithdrawn;
import org.pillarwatch.events.EventCodec;
import org.pillarwatch.events.Subscription;
import org.pillarwatch.events.Topics;
import org.pillarwatch.store.article.Withdrawals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;

/** Kafka listener that stores withdrawals, each poll in one statement. */
final class WithdrawnListener {

  private static final Logger log = LoggerFactory.getLogger(WithdrawnListener.class);

  private static final String WITHDRAWN = "withdrawn";
  private static final String DEAD_LETTERED = "dead-lettered";

  private final Withdrawals withdrawals;
  private final PoisonIsolation isolation;
  private final StageMetrics door;

  WithdrawnListener(Withdrawals withdrawals, PoisonIsolation isolation, StageMetrics door) {
    this.withdrawals = withdrawals;
    this.isolation = isolation;
    this.door = door;
    door.outcome(WITHDRAWN);
    door.outcome(DEAD_LETTERED);
  }

  @KafkaListener(
      id = "withdrawals",
      idIsGroup = false,
      groupId = Subscription.WITHDRAWALS,
      topics = Topics.ARTICLES_WITHDRAWN,
      batch = "true")
  void on(List<ConsumerRecord<String, byte @Nullable []>> records) {
    door.pass(records.size(), passage -> keep(records, passage));
  }

  private void keep(
      List<ConsumerRecord<String, byte @Nullable []>> records, StageMetrics.Passage passage) {
    Batch<ArticleWithdrawn> kept =
        isolation.of(records).each(EventCodec.ARTICLE_WITHDRAWN::decode).together(this::keep);
    passage.count(DEAD_LETTERED, kept.finish());
    passage.count(WITHDRAWN, kept.values().size());
    kept.values()
        .forEach(each ->
            log.info("article={} outcome=withdrawn gone_since={}", each.id(), each.goneSince()));
  }

  private List<ArticleWithdrawn> keep(List<ArticleWithdrawn> withdrawn) {
    withdrawals.keep(withdrawn);
    return withdrawn;
  }
}
