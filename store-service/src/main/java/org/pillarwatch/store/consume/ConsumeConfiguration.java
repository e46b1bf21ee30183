package org.pillarwatch.store.consume;

import io.micrometer.core.instrument.MeterRegistry;
import org.pillarwatch.chassis.delivery.Isolation;
import org.pillarwatch.store.article.Articles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the doorway. */
@Configuration(proxyBeanMethods = false)
class ConsumeConfiguration {

  @Bean
  ClassifiedListener classifiedListener(
      Articles articles, Isolation isolation, MeterRegistry meters) {
    return new ClassifiedListener(articles, isolation, new IntakeCounts(meters));
  }
}
