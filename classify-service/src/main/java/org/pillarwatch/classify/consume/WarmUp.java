package org.pillarwatch.classify.consume;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.events.EventCodec;
import org.pillarwatch.events.Source;
import org.pillarwatch.events.TraceParent;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Classifies a sample record repeatedly before the listeners start, so that a joining replica does
 * not delay its partitions while its code is loaded and compiled.
 */
final class WarmUp implements SmartInitializingSingleton {

  private static final int MOST_ROUNDS = 500;

  private static final URI NOWHERE = URI.create("https://warm-up.invalid/");

  private static final String TEXT =
      """
      TEGUCIGALPA, Honduras - Prosecutors charged a former mayor with corruption on Monday, and the
      president of Guatemala promised farmers new jobs, loans and roads.
      La policía de El Salvador detuvo a tres miembros de una pandilla por extorsión; una ministra
      de México pidió más refugios para mujeres que sufren violencia en casa.
      """;

  private final RecordClassifier classifier;
  private final Duration longest;
  private final InstantSource clock;

  /**
   * @param longest time limit, plus one article
   */
  WarmUp(RecordClassifier classifier, Duration longest, InstantSource clock) {
    this.classifier = classifier;
    this.longest = longest;
    this.clock = clock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    long start = System.nanoTime();
    ConsumerRecord<String, byte @Nullable []> fetched = fetched();
    for (int i = 0; i < MOST_ROUNDS && System.nanoTime() - start < longest.toNanos(); i++) {
      classifier.classified(fetched);
    }
  }

  private ConsumerRecord<String, byte @Nullable []> fetched() {
    ProducerRecord<String, byte[]> sent =
        EventCodec.ARTICLE_FETCHED.encode(article(), TraceParent.start());
    var fetched =
        new ConsumerRecord<String, byte @Nullable []>(sent.topic(), 0, 0, sent.key(), sent.value());
    sent.headers().forEach(fetched.headers()::add);
    return fetched;
  }

  private ArticleFetched article() {
    return new ArticleFetched(
        ArticleId.of(NOWHERE),
        NOWHERE,
        new Source("Warm-up", null),
        "Mayor charged in Honduras",
        TEXT,
        null,
        List.of(),
        null,
        null,
        clock.instant(),
        null,
        null);
  }
}
