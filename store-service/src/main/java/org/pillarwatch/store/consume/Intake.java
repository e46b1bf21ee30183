package org.pillarwatch.store.consume;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.chassis.delivery.DeadLetters;
import org.pillarwatch.events.ArticleClassified;
import org.pillarwatch.events.EventCodec;
import org.pillarwatch.events.UndecodableRecord;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.article.Change;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores the records of one poll together and sets aside the ones that cannot be stored.
 *
 * <p>A record that the database refuses fails its whole batch: then each half is tried by itself,
 * down to the record at fault, so that its neighbours are stored all the same. Whatever does not
 * lie with the data is thrown, for the poll to be tried again as long as it takes: storing a record
 * again changes nothing.
 */
final class Intake {

  private static final Logger log = LoggerFactory.getLogger(Intake.class);

  private final Articles articles;
  private final DeadLetters deadLetters;
  private final IntakeCounts counts;

  Intake(Articles articles, DeadLetters deadLetters, IntakeCounts counts) {
    this.articles = articles;
    this.deadLetters = deadLetters;
    this.counts = counts;
  }

  private record Arrival(
      ConsumerRecord<String, byte @Nullable []> origin, ArticleClassified event) {}

  /**
   * Returns once every record is stored or acknowledged as a dead letter.
   *
   * @throws RuntimeException when database or broker do not do their part
   */
  void take(List<ConsumerRecord<String, byte @Nullable []>> records) {
    List<Arrival> arrivals = new ArrayList<>(records.size());
    for (ConsumerRecord<String, byte @Nullable []> origin : records) {
      try {
        arrivals.add(new Arrival(origin, EventCodec.ARTICLE_CLASSIFIED.decode(origin)));
      } catch (UndecodableRecord poison) {
        setAside(origin, poison);
      }
    }
    keep(arrivals);
  }

  private void keep(List<Arrival> arrivals) {
    if (arrivals.isEmpty()) {
      return;
    }
    try {
      List<Change> changes = articles.keep(arrivals.stream().map(Arrival::event).toList());
      changes.forEach(counts::stored);
      log.info("stored records={} changes={}", arrivals.size(), summary(changes));
    } catch (RuntimeException failure) {
      if (!DataErrors.liesWithTheData(failure)) {
        throw failure;
      }
      if (arrivals.size() == 1) {
        setAside(arrivals.getFirst().origin(), failure);
      } else {
        int half = arrivals.size() / 2;
        keep(arrivals.subList(0, half));
        keep(arrivals.subList(half, arrivals.size()));
      }
    }
  }

  private static Map<Change, Long> summary(List<Change> changes) {
    return changes.stream()
        .collect(groupingBy(identity(), () -> new EnumMap<>(Change.class), counting()));
  }

  private void setAside(ConsumerRecord<String, byte @Nullable []> origin, RuntimeException cause) {
    deadLetters.send(origin, cause);
    counts.deadLettered();
  }
}
