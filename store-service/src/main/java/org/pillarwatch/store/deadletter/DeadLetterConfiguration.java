package org.pillarwatch.store.deadletter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import org.pillarwatch.events.Topics;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Configures the collection of dead letters and the decisions about them. */
@Configuration(proxyBeanMethods = false)
class DeadLetterConfiguration {

  @Bean
  DeadLetterTable letterRows(JdbcClient jdbc, InstantSource clock) {
    return new DeadLetterTable(jdbc, clock);
  }

  @Bean
  DeadLetterMeters letterMeters(MeterRegistry meters) {
    return new DeadLetterMeters(meters);
  }

  @Bean
  DeadLetterListener letterListener(
      DeadLetterTable letters, PlatformTransactionManager transactions, DeadLetterMeters meters) {
    return new DeadLetterListener(letters, new TransactionTemplate(transactions), meters);
  }

  @Bean
  JdbcDeadLetters letters(JdbcClient jdbc) {
    return new JdbcDeadLetters(jdbc);
  }

  @Bean
  Replays replays(KafkaProperties kafka) {
    return Replays.over(kafka.buildProducerProperties());
  }

  @Bean
  Decisions decisions(
      DeadLetterTable letters,
      JdbcClient jdbc,
      InstantSource clock,
      Replays replays,
      PlatformTransactionManager transactions,
      DeadLetterMeters meters) {
    return new JdbcDecisions(
        letters,
        new DecisionTable(jdbc, clock),
        replays,
        new TransactionTemplate(transactions),
        meters);
  }

  @Bean
  MeterBinder openLetters(JdbcDeadLetters letters) {
    return meters ->
        Topics.ALL.forEach(topic ->
            Gauge.builder("pillarwatch.dead.letters.open", letters, all -> all.open(topic))
                .description("Dead letters that wait for a decision, over all replicas")
                .tag("topic", topic)
                .register(meters));
  }
}
