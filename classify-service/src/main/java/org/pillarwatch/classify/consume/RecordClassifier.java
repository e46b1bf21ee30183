package org.pillarwatch.classify.consume;

import java.time.InstantSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.classify.Classification;
import org.pillarwatch.classify.sketch.Sketcher;
import org.pillarwatch.events.ArticleClassified;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.events.EventCodec;
import org.pillarwatch.events.UndecodableRecord;

/** Maps a record of a fetched article to the record of the classified one. Thread-safe. */
final class RecordClassifier {

  private final ArticleTagger tagger;
  private final Sketcher sketcher = new Sketcher();
  private final InstantSource clock;

  RecordClassifier(ArticleTagger tagger, InstantSource clock) {
    this.tagger = tagger;
    this.clock = clock;
  }

  /**
   * Decodes an article, tags and sketches it.
   *
   * @throws UndecodableRecord when the record is not an article
   */
  ProducerRecord<String, byte[]> classified(ConsumerRecord<String, byte @Nullable []> fetched) {
    ArticleFetched article = EventCodec.ARTICLE_FETCHED.decode(fetched);
    Classification classification = tagger.tag(article);
    return EventCodec.ARTICLE_CLASSIFIED.encode(
        new ArticleClassified(
            article,
            classification.language(),
            classification.topics(),
            classification.countries(),
            classification.taxonomyVersion(),
            clock.instant(),
            sketcher.sketch(article.title(), article.text())),
        EventCodec.traceOf(fetched).next());
  }
}
