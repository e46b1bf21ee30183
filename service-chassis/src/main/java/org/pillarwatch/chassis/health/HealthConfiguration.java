package org.pillarwatch.chassis.health;

import java.util.List;
import org.pillarwatch.chassis.delivery.ListenerHeartbeat;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;

/** Adds {@code listeners} (liveness) and {@code kafka} (readiness) to a service's health. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HealthProperties.class)
public class HealthConfiguration {

  @Bean
  HealthIndicator listenersHealthIndicator(
      KafkaListenerEndpointRegistry listeners,
      ListenerHeartbeat pulse,
      List<DependencyProbe> watches,
      HealthProperties settings) {
    return new ListenersHealth(listeners, pulse, watches, settings.stuckAfter());
  }

  @Bean
  KafkaProbe kafkaQuestion(KafkaAdmin admin) {
    return new KafkaProbe(admin.getConfigurationProperties());
  }

  @Bean
  DependencyProbe kafkaHealthIndicator(KafkaProbe question) {
    return new DependencyProbe("kafka", question);
  }
}
