package org.pillarwatch.chassis.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Configures delivery in the listener containers of Spring Boot. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliveryProperties.class)
public class DeliveryConfiguration {

  private static final int SECONDS_TO_CLOSE = 2;
  private static final Duration BETWEEN_TWO_REPORTS = Duration.ofSeconds(10);

  @Bean
  NewTopics pipelineTopics(DeliveryProperties settings) {
    return PipelineTopics.of(settings);
  }

  @Bean
  TopicProvisioner topicKeeper(KafkaAdmin admin, DeliveryProperties settings) {
    return new TopicProvisioner(admin, settings.topicInterval());
  }

  @Bean
  DeadLetters deadLetters(KafkaProperties kafka, MeterRegistry meters) {
    return DeadLetters.over(kafka.buildProducerProperties(), meters);
  }

  @Bean
  ListenerHeartbeat pulse() {
    return new ListenerHeartbeat();
  }

  @Bean
  ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>>
      listenersShowTheirPulse(ListenerHeartbeat pulse) {
    return container -> container.setBatchInterceptor(pulse);
  }

  @Bean
  PoisonIsolation isolation(DeadLetters deadLetters, ListenerHeartbeat pulse) {
    return new PoisonIsolation(deadLetters, pulse);
  }

  @Bean
  CommonErrorHandler errorHandler(DeliveryProperties settings) {
    return new UnlimitedRetryErrorHandler(settings, new LogThrottle(BETWEEN_TWO_REPORTS));
  }

  @Bean
  DefaultKafkaConsumerFactoryCustomizer groupProtocol(DeliveryProperties settings) {
    return consumers -> {
      Map<String, Object> before = consumers.getConfigurationProperties();
      Map<String, Object> after = settings.groupProtocol().applyTo(before);
      before.keySet().stream()
          .filter(each -> !after.containsKey(each))
          .toList()
          .forEach(consumers::removeConfig);
      consumers.updateConfigs(after);
    };
  }

  @Bean
  DefaultKafkaProducerFactoryCustomizer promptEnd() {
    // All sends are awaited before, so pending ones have no reachable broker.
    return producers -> producers.setPhysicalCloseTimeout(SECONDS_TO_CLOSE);
  }
}
