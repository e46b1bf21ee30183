package org.pillarwatch.store.consume;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.pillarwatch.chassis.delivery.PoisonIsolation;
import org.pillarwatch.chassis.delivery.StageMetrics;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.article.Withdrawals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the Kafka listeners. */
@Configuration(proxyBeanMethods = false)
class ConsumeConfiguration {

  @Bean
  ClassifiedListener classifiedListener(
      Articles articles, PoisonIsolation isolation, MeterRegistry meters, InstantSource clock) {
    return new ClassifiedListener(
        articles, isolation, new StageMetrics(meters, "store"), new Freshness(meters, clock));
  }

  @Bean
  WithdrawnListener withdrawnListener(
      Withdrawals withdrawals, PoisonIsolation isolation, MeterRegistry meters) {
    return new WithdrawnListener(withdrawals, isolation, new StageMetrics(meters, "withdrawals"));
  }
}
