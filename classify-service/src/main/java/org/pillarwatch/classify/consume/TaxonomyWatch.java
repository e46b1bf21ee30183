package org.pillarwatch.classify.consume;

import io.micrometer.core.instrument.MeterRegistry;
import org.pillarwatch.classify.ReloadingClassifier;
import org.pillarwatch.classify.ReloadingClassifier.Refresh;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Checks the taxonomy files regularly, logs what became of a change, and has the taxonomies in use
 * published.
 */
final class TaxonomyWatch {

  private static final Logger log = LoggerFactory.getLogger(TaxonomyWatch.class);

  private final ReloadingClassifier classifier;
  private final TaxonomyPublisher publisher;
  private final MeterRegistry meters;

  TaxonomyWatch(ReloadingClassifier classifier, TaxonomyPublisher publisher, MeterRegistry meters) {
    this.classifier = classifier;
    this.publisher = publisher;
    this.meters = meters;
  }

  @Scheduled(fixedDelayString = "${classify.reload-interval}")
  void look() {
    reload();
    publisher.publish(classifier.current().taxonomies());
  }

  private void reload() {
    switch (classifier.refresh()) {
      case Refresh.Unchanged unchanged -> {
        // The usual case, which nobody needs to hear of.
      }
      case Refresh.Changed changed -> {
        count("changed");
        log.info("taxonomies changed version={}", changed.version());
      }
      case Refresh.Refused refused -> {
        count("refused");
        refused
            .mistakes()
            .forEach(mistake ->
                log.error(
                    "taxonomies refused version={} mistake=\"{}\"",
                    classifier.current().taxonomies().version(),
                    mistake));
      }
    }
  }

  private void count(String outcome) {
    meters.counter("pillarwatch.classify.taxonomy.reloads", "outcome", outcome).increment();
  }
}
