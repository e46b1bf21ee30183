package org.pillarwatch.classify.consume;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.chassis.delivery.DeadLetters;
import org.pillarwatch.classify.Classification;
import org.pillarwatch.events.ArticleClassified;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.events.EventCodec;
import org.pillarwatch.events.Topics;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Classifies fetched articles and passes them on.
 *
 * <p>A batch is sent without waiting between its records and is done when the broker has
 * acknowledged all of them: only then are its offsets committed. A record that cannot be decoded,
 * classified or sent goes to the dead letters, one by one, and holds up no other; a transient
 * failure has the whole batch tried again, which the store absorbs.
 */
final class FetchedArticles {

  private final ArticleTagger tagger;
  private final KafkaTemplate<String, byte[]> kafka;
  private final DeadLetters deadLetters;
  private final InstantSource clock;
  private final Balance balance;

  FetchedArticles(
      ArticleTagger tagger,
      KafkaTemplate<String, byte[]> kafka,
      DeadLetters deadLetters,
      InstantSource clock,
      Balance balance) {
    this.tagger = tagger;
    this.kafka = kafka;
    this.deadLetters = deadLetters;
    this.clock = clock;
    this.balance = balance;
  }

  @KafkaListener(
      id = "fetched-articles",
      topics = Topics.ARTICLES_FETCHED,
      groupId = "classify-service",
      concurrency = "${classify.concurrency}",
      batch = "true")
  void on(List<ConsumerRecord<String, byte @Nullable []>> fetched) {
    List<Sending> sendings = fetched.stream().map(this::send).toList();
    List<Poison> poison = new ArrayList<>();
    for (Sending sending : sendings) {
      sending.await().ifPresent(poison::add);
    }
    poison.forEach(each -> deadLetters.send(each.fetched(), each.cause()));
    balance.add(fetched.size() - poison.size(), poison.size());
  }

  private Sending send(ConsumerRecord<String, byte @Nullable []> fetched) {
    try {
      return new Sending(fetched, kafka.send(classified(fetched)));
    } catch (StackOverflowError e) {
      return Sending.failed(fetched, new IllegalStateException(e));
    } catch (VirtualMachineError broken) {
      throw broken;
    } catch (Error e) {
      // Thrown on, it would have the whole batch tried again for ever.
      return Sending.failed(fetched, new IllegalStateException(e));
    } catch (RuntimeException e) {
      return Sending.failed(fetched, e);
    }
  }

  private ProducerRecord<String, byte[]> classified(
      ConsumerRecord<String, byte @Nullable []> fetched) {
    ArticleFetched article = EventCodec.ARTICLE_FETCHED.decode(fetched);
    Classification classification = balance.duration().record(() -> tagger.tag(article));
    return EventCodec.ARTICLE_CLASSIFIED.encode(
        new ArticleClassified(
            article,
            classification.language(),
            classification.topics(),
            classification.countries(),
            classification.taxonomyVersion(),
            clock.instant()),
        EventCodec.traceOf(fetched).next());
  }
}
