package org.pillarwatch.classify.consume;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.chassis.delivery.PoisonIsolation;
import org.pillarwatch.classify.HomeCountries;
import org.pillarwatch.classify.ReloadingClassifier;
import org.pillarwatch.events.Source;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(ClassifyProperties.class)
class ClassifyConfiguration {

  private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(2);

  @Bean
  ReloadingClassifier liveClassifier(ClassifyProperties settings) {
    return new ReloadingClassifier(settings.taxonomies(), settings.weights());
  }

  @Bean
  TaxonomyWatch taxonomyWatch(
      ReloadingClassifier classifier,
      KafkaTemplate<String, byte[]> kafka,
      MeterRegistry meters,
      InstantSource clock) {
    return new TaxonomyWatch(classifier, new TaxonomyPublisher(kafka, clock), meters);
  }

  @Bean
  HomeCountries homeCountries(ClassifyProperties settings) {
    return new HomeCountries(settings.homeCountries());
  }

  @Bean
  ArticleTagger articleTagger(ReloadingClassifier classifier, HomeCountries homes) {
    return article ->
        homes.complete(
            classifier
                .current()
                .classify(article.title(), article.text(), article.declaredLanguage()),
            article.title(),
            article.text(),
            origins(article.source()));
  }

  private static List<String> origins(Source source) {
    URI feed = source.feed();
    return feed == null ? List.of(source.name()) : List.of(feed.toString(), source.name());
  }

  @Bean
  RecordClassifier recordClassifier(ArticleTagger tagger, InstantSource clock) {
    return new RecordClassifier(tagger, clock);
  }

  @Bean
  WarmUp warmUp(RecordClassifier classifier, InstantSource clock) {
    return new WarmUp(classifier, LONGEST_WARM_UP, clock);
  }

  @Bean
  FetchedArticles fetchedArticles(
      RecordClassifier classifier,
      KafkaTemplate<String, byte[]> kafka,
      PoisonIsolation isolation,
      MeterRegistry meters) {
    return new FetchedArticles(classifier, kafka, isolation, meters);
  }

  @Bean
  Reclassification reclassification(
      FetchedArticles articles,
      ReloadingClassifier classifier,
      ConsumerFactory<String, byte @Nullable []> consumers,
      ClassifyProperties settings,
      InstantSource clock) {
    return new Reclassification(
        articles,
        () -> classifier.current().version(),
        consumers,
        settings.reclassifyShare(),
        clock);
  }

  @Bean
  ReclassifyController reclassifyController(Reclassification reclassification) {
    return new ReclassifyController(reclassification);
  }
}
