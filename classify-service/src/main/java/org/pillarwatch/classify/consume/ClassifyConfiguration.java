package org.pillarwatch.classify.consume;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.pillarwatch.chassis.delivery.Isolation;
import org.pillarwatch.classify.LiveClassifier;
import org.pillarwatch.classify.sketch.Sketcher;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(ClassifyProperties.class)
class ClassifyConfiguration {

  @Bean
  LiveClassifier liveClassifier(ClassifyProperties settings) {
    return new LiveClassifier(settings.taxonomies());
  }

  @Bean
  TaxonomyWatch taxonomyWatch(LiveClassifier classifier, MeterRegistry meters) {
    return new TaxonomyWatch(classifier, meters);
  }

  @Bean
  ArticleTagger articleTagger(LiveClassifier classifier) {
    return article ->
        classifier.current().classify(article.title(), article.text(), article.declaredLanguage());
  }

  @Bean
  FetchedArticles fetchedArticles(
      ArticleTagger tagger,
      KafkaTemplate<String, byte[]> kafka,
      Isolation isolation,
      InstantSource clock,
      MeterRegistry meters) {
    return new FetchedArticles(
        tagger, new Sketcher(), kafka, isolation, clock, new Balance(meters));
  }
}
