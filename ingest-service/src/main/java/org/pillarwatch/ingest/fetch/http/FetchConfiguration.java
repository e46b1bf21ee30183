package org.pillarwatch.ingest.fetch.http;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.pillarwatch.chassis.outbound.AddressGuard;
import org.pillarwatch.ingest.claim.HostBook;
import org.pillarwatch.ingest.claim.JdbcHostBook;
import org.pillarwatch.ingest.claim.Politeness;
import org.pillarwatch.ingest.fetch.Fetcher;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FetchProperties.class)
class FetchConfiguration {

  @Bean
  Politeness politeness(FetchProperties properties) {
    return new Politeness(properties.hostPause(), properties.hostConcurrency());
  }

  @Bean
  JdbcHostBook hostBook(JdbcClient database, Politeness politeness) {
    return new JdbcHostBook(database, politeness);
  }

  @Bean
  HostTurns hostTurns(FetchProperties properties, HostBook book, InstantSource clock) {
    return new HostTurns(properties.hostPause(), properties.hostConcurrency(), book, clock);
  }

  @Bean
  AddressGuard addressGuard(FetchProperties properties) {
    return new AddressGuard(InetAddress::getAllByName, properties.allowedPrivateAddresses());
  }

  @Bean
  PrivateNetworks privateNetworks(AddressGuard guard) {
    return new PrivateNetworks(guard);
  }

  @Bean
  HttpExchange httpExchange(FetchProperties properties, AddressGuard guard) {
    return new HttpExchange(client(properties, guard));
  }

  @Bean
  Fetcher fetcher(
      HttpExchange exchange,
      HostTurns turns,
      FetchProperties properties,
      InstantSource clock,
      MeterRegistry meters) {
    Fetcher plain = new HttpFetcher(exchange, turns, RequestRule.ALL, properties, clock);
    Fetcher polite =
        properties.obeyRobots()
            ? new HttpFetcher(exchange, turns, new Robots(plain), properties, clock)
            : plain;
    return new MeteredFetcher(polite, meters);
  }

  static CloseableHttpAsyncClient client(FetchProperties properties, AddressGuard guard) {
    CloseableHttpAsyncClient client =
        HttpAsyncClients.custom()
            .setConnectionManager(
                PoolingAsyncClientConnectionManagerBuilder.create()
                    .setDnsResolver(guard)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(timeout(properties.connectTimeout()))
                            .setSocketTimeout(timeout(properties.responseTimeout()))
                            .setTimeToLive(TimeValue.ofMinutes(5))
                            .build())
                    // Request slots limit the load, so the pool must not add a queue.
                    .setMaxConnTotal(10_000)
                    .setMaxConnPerRoute(1_000)
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(timeout(properties.responseTimeout()))
                    .setProtocolUpgradeEnabled(false)
                    .build())
            .setHttp1Config(
                Http1Config.custom().setMaxHeaderCount(200).setMaxLineLength(64 * 1024).build())
            .addExecInterceptorFirst("line", CancellableConnection.LINK)
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .evictExpiredConnections()
            .evictIdleConnections(TimeValue.ofSeconds(30))
            .build();
    client.start();
    return client;
  }

  private static Timeout timeout(Duration duration) {
    return Timeout.of(duration);
  }
}
