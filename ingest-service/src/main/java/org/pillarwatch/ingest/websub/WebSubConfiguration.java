package org.pillarwatch.ingest.websub;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import org.pillarwatch.chassis.access.PublicPath;
import org.pillarwatch.ingest.claim.ClaimLoop;
import org.pillarwatch.ingest.fetch.Fetcher;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("ingest.websub.callback-url")
@EnableConfigurationProperties(WebSubProperties.class)
class WebSubConfiguration {

  /** Maximum number of concurrent requests to hubs. */
  private static final int CONCURRENCY = 4;

  @Bean
  PublicPath callbacks() {
    return new PublicPath("/websub/*");
  }

  @Bean
  Subscriptions subscriptions(JdbcClient database) {
    return new Subscriptions(database);
  }

  @Bean
  ClaimLoop<HubSubscription> hubLoop(
      Subscriptions subscriptions,
      Fetcher fetcher,
      WebSubProperties properties,
      MeterRegistry meters,
      ClaimLoop.Trouble trouble) {
    var hubs =
        new HubRequests(
            fetcher,
            Objects.requireNonNull(properties.callbackUrl(), "is a condition"),
            properties.lease(),
            meters);
    return new ClaimLoop<>(
        "hub", CONCURRENCY, properties.tick(), subscriptions::claim, hubs::on, trouble);
  }
}
