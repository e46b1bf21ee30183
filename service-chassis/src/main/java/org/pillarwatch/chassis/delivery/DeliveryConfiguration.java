package org.pillarwatch.chassis.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.pillarwatch.chassis.health.Pulse;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.kafka.listener.CommonErrorHandler;

/** Wires delivery into the listener containers that Spring Boot configures. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliveryProperties.class)
public class DeliveryConfiguration {

  private static final Duration BETWEEN_TWO_REPORTS = Duration.ofSeconds(10);

  @Bean
  NewTopics pipelineTopics(DeliveryProperties settings) {
    return PipelineTopics.of(settings);
  }

  @Bean
  TopicKeeper topicKeeper(KafkaAdmin admin) {
    return new TopicKeeper(admin);
  }

  @Bean
  DeadLetters deadLetters(KafkaProperties kafka, MeterRegistry meters) {
    return DeadLetters.over(kafka.buildProducerProperties(), meters);
  }

  @Bean
  Isolation isolation(DeadLetters deadLetters, Pulse pulse) {
    return new Isolation(deadLetters, pulse);
  }

  @Bean
  CommonErrorHandler errorHandler(DeliveryProperties settings) {
    return new PatientErrorHandler(settings, new Refrain(BETWEEN_TWO_REPORTS));
  }
}
