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

/** Wires the collection of dead letters and what people do about them. */
@Configuration(proxyBeanMethods = false)
class DeadLetterConfiguration {

  @Bean
  LetterRows letterRows(JdbcClient jdbc, InstantSource clock) {
    return new LetterRows(jdbc, clock);
  }

  @Bean
  LetterMeters letterMeters(MeterRegistry meters) {
    return new LetterMeters(meters);
  }

  @Bean
  LetterListener letterListener(
      LetterRows letters, PlatformTransactionManager transactions, LetterMeters meters) {
    return new LetterListener(letters, new TransactionTemplate(transactions), meters);
  }

  @Bean
  JdbcLetters letters(JdbcClient jdbc) {
    return new JdbcLetters(jdbc);
  }

  @Bean
  Replays replays(KafkaProperties kafka) {
    return Replays.over(kafka.buildProducerProperties());
  }

  @Bean
  Decisions decisions(
      LetterRows letters,
      JdbcClient jdbc,
      InstantSource clock,
      Replays replays,
      PlatformTransactionManager transactions,
      LetterMeters meters) {
    return new JdbcDecisions(
        letters,
        new DecisionRows(jdbc, clock),
        replays,
        new TransactionTemplate(transactions),
        meters);
  }

  @Bean
  MeterBinder openLetters(JdbcLetters letters) {
    return meters ->
        Topics.ALL.forEach(topic ->
            Gauge.builder("pillarwatch.dead.letters.open", letters, all -> all.open(topic))
                .description("Dead letters that nobody decided about yet, over all replicas")
                .tag("topic", topic)
                .register(meters));
  }
}
