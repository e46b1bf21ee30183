package org.pillarwatch.chassis.lag;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.pillarwatch.events.Subscription;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** Registers the meters of consumer lag. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LagProperties.class)
public class LagConfiguration {

  @Bean
  LagWatch lagWatch(KafkaAdmin admin, KafkaProperties kafka, LagProperties settings) {
    return new LagWatch(
        () ->
            new ConsumerLagReader(
                admin.getConfigurationProperties(), kafka.buildConsumerProperties()),
        settings.interval());
  }

  @Bean
  MeterBinder backlogs(LagWatch watch, InstantSource clock) {
    return meters -> Subscription.ALL.forEach(each -> bind(each, watch, clock, meters));
  }

  private static void bind(
      Subscription subscription, LagWatch watch, InstantSource clock, MeterRegistry meters) {
    Gauge.builder("pillarwatch.lag.records", watch, of -> records(of, subscription))
        .description("Consumer lag in records; unknown without a broker")
        .tag("group", subscription.group())
        .tag("topic", subscription.topic())
        .register(meters);
    TimeGauge.builder(
            "pillarwatch.lag.age",
            watch,
            TimeUnit.MILLISECONDS,
            of -> age(of, subscription, clock.instant()))
        .description("Age of the oldest record that a group has not read; 0 when there is none")
        .tag("group", subscription.group())
        .tag("topic", subscription.topic())
        .register(meters);
  }

  private static double records(LagWatch watch, Subscription subscription) {
    return watch
        .of(subscription)
        .map(ConsumerLag::records)
        .map(Long::doubleValue)
        .orElse(Double.NaN);
  }

  private static double age(LagWatch watch, Subscription subscription, Instant now) {
    return watch.of(subscription).map(backlog -> age(backlog, now)).orElse(Double.NaN);
  }

  private static double age(ConsumerLag backlog, Instant now) {
    Instant oldest = backlog.oldest();
    if (oldest == null) {
      return backlog.records() == 0 ? 0 : Double.NaN;
    }
    return Math.max(0, Duration.between(oldest, now).toMillis());
  }
}
