package org.pillarwatch.store.republish;

import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

/** Configures republishing. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RepublishProperties.class)
class RepublishConfiguration {

  @Bean
  Republication republication(
      JdbcClient jdbc,
      KafkaTemplate<String, byte[]> kafka,
      RepublishProperties settings,
      InstantSource clock) {
    return new Republication(new FetchedRows(jdbc), kafka, settings, clock);
  }
}
