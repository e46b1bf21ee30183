package org.pillarwatch.chassis.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Wires delivery into the listener containers that Spring Boot configures. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliveryProperties.class)
public class DeliveryConfiguration {

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
  CommonErrorHandler errorHandler(DeliveryProperties settings, DeadLetters deadLetters) {
    return new PatientErrorHandler(settings, deadLetters);
  }

  @Bean
  ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>>
      errorsDoNotKillConsumers() {
    return container -> container.getContainerProperties().setAdviceChain(new ErrorsArePoison());
  }
}
