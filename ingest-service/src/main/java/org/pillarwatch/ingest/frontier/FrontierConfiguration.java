package org.pillarwatch.ingest.frontier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import java.util.UUID;
import org.pillarwatch.ingest.claim.ClaimLoop;
import org.pillarwatch.ingest.claim.Claims;
import org.pillarwatch.ingest.claim.Politeness;
import org.pillarwatch.ingest.fetch.Fetcher;
import org.pillarwatch.ingest.frontier.host.FurnitureMemory;
import org.pillarwatch.ingest.frontier.host.HostFurniture;
import org.pillarwatch.ingest.frontier.host.HostMemory;
import org.pillarwatch.ingest.frontier.host.SiteRuleFiles;
import org.pillarwatch.ingest.frontier.host.SiteRuleWatch;
import org.pillarwatch.ingest.page.ArticleExtractor;
import org.pillarwatch.ingest.page.SiteRules;
import org.pillarwatch.ingest.publish.ArticlePublisher;
import org.pillarwatch.ingest.publish.EntryCounts;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PageProperties.class)
class FrontierConfiguration {

  @Bean
  NewPages newPages(JdbcClient database, EntryCounts counts) {
    return new NewPages(database, counts);
  }

  @Bean
  Claims pageClaims(
      JdbcClient database, UUID processId, PageProperties properties, Politeness politeness) {
    return Claims.ofPages(database, processId, properties.lease(), politeness);
  }

  @Bean
  Pages pages(
      JdbcClient database,
      TransactionTemplate transaction,
      Claims pageClaims,
      RereadQueue laterReadings) {
    return new Pages(database, transaction, pageClaims, laterReadings);
  }

  @Bean
  Claims laterReadingClaims(
      JdbcClient database, UUID processId, PageProperties properties, Politeness politeness) {
    return Claims.ofLaterReadings(database, processId, properties.lease(), politeness);
  }

  @Bean
  RereadPolicy freshPages(PageProperties properties) {
    return new RereadPolicy(properties.readAgainAfter());
  }

  @Bean
  RereadQueue laterReadings(
      JdbcClient database, Claims laterReadingClaims, RereadPolicy freshPages) {
    return new RereadQueue(database, laterReadingClaims, freshPages);
  }

  @Bean
  SiteRules siteRules(PageProperties properties) {
    return properties.siteRules() == null
        ? SiteRules.NONE
        : SiteRuleFiles.in(properties.siteRules());
  }

  @Bean
  SiteRuleWatch siteRuleWatch(SiteRules siteRules, Fetcher fetcher, InstantSource clock) {
    return new SiteRuleWatch(siteRules, fetcher, clock);
  }

  @Bean
  PageReading pageReading(
      SiteRules siteRules,
      FurnitureMemory furniture,
      PageProperties properties,
      Pages pages,
      InstantSource clock) {
    return new PageReading(
        new ArticleExtractor(siteRules),
        new HostFurniture(furniture),
        new ArticleAssembly(properties.enoughText()),
        pages,
        clock);
  }

  @Bean
  MeterBinder waitingPages(Pages pages) {
    long atStart = pages.waiting();
    return meters -> {
      Gauge.builder("pillarwatch.ingest.pages.waiting", pages, Pages::waiting)
          .description("entries whose page is still to be fetched")
          .register(meters);
      Gauge.builder("pillarwatch.ingest.pages.waiting.at.start", () -> atStart)
          .description("entries whose page was still to be fetched when this process started")
          .register(meters);
    };
  }

  @Bean
  FurnitureMemory furnitureMemory(JdbcClient database, PageProperties properties) {
    return properties.hostMemory() ? new HostMemory(database) : FurnitureMemory.NONE;
  }

  @Bean
  PageVisit pageVisit(
      Fetcher fetcher,
      ArticlePublisher publisher,
      Pages pages,
      EntryCounts counts,
      PageReading reading,
      PageProperties properties,
      InstantSource clock) {
    return new PageVisit(
        fetcher, new PagePolicy(properties.attempts()), reading, publisher, pages, counts, clock);
  }

  @Bean
  RereadVisit laterVisit(
      Fetcher fetcher,
      PageReading reading,
      ArticlePublisher publisher,
      Pages pages,
      RereadQueue readings,
      RereadPolicy freshPages,
      MeterRegistry meters,
      InstantSource clock) {
    return new RereadVisit(fetcher, freshPages, reading, publisher, pages, readings, meters, clock);
  }

  @Bean
  ClaimLoop<Reread> laterReadingLoop(
      RereadQueue readings,
      RereadVisit visit,
      PageProperties properties,
      ClaimLoop.Trouble trouble) {
    // A quarter of the concurrency of new pages, since re-fetching is less urgent.
    return new ClaimLoop<>(
        "later-reading",
        Math.max(1, properties.concurrency() / 4),
        properties.tick().multipliedBy(4),
        readings::claim,
        visit::on,
        trouble);
  }

  @Bean
  ClaimLoop<DuePage> pageLoop(
      Pages pages, PageVisit visit, PageProperties properties, ClaimLoop.Trouble trouble) {
    return new ClaimLoop<>(
        "page", properties.concurrency(), properties.tick(), pages::claim, visit::on, trouble);
  }
}
