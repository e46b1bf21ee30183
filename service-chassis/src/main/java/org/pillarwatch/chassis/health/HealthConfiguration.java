package org.pillarwatch.chassis.health;

import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Adds {@code listeners} (liveness) and {@code kafka} (readiness) to a service's health. */
@Configuration(proxyBeanMethods = false)
public class HealthConfiguration {

  @Bean
  Pulse pulse() {
    return new Pulse();
  }

  @Bean
  ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>>
      listenersShowTheirPulse(Pulse pulse) {
    return container -> container.setBatchInterceptor(pulse);
  }

  @Bean
  HealthIndicator listenersHealthIndicator(KafkaListenerEndpointRegistry listeners) {
    return new ListenersHealth(listeners);
  }

  @Bean
  KafkaHealth kafkaHealthIndicator(KafkaAdmin admin) {
    return new KafkaHealth(admin);
  }
}
