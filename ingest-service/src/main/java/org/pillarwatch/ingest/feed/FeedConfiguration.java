package org.pillarwatch.ingest.feed;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.pillarwatch.ingest.claim.ClaimLoop;
import org.pillarwatch.ingest.claim.Claims;
import org.pillarwatch.ingest.claim.Politeness;
import org.pillarwatch.ingest.feed.content.EntryIdentity;
import org.pillarwatch.ingest.feed.opml.OpmlReader;
import org.pillarwatch.ingest.fetch.Fetcher;
import org.pillarwatch.ingest.fetch.http.PrivateNetworks;
import org.pillarwatch.ingest.frontier.NewPages;
import org.pillarwatch.ingest.parse.FeedReader;
import org.pillarwatch.ingest.publish.EntryCounts;
import org.pillarwatch.ingest.schedule.FullFetchPolicy;
import org.pillarwatch.ingest.schedule.RefreshSchedule;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ScheduleProperties.class, FeedListProperties.class})
class FeedConfiguration {

  @Bean
  Feeds feeds(JdbcClient database, TransactionTemplate transaction, ScheduleProperties properties) {
    return new Feeds(database, transaction, properties.firstInterval());
  }

  @Bean
  OpmlReader opmlReader() {
    return new OpmlReader();
  }

  @Bean
  OpmlImport opmlImport(Feeds feeds, PrivateNetworks networks) {
    return new OpmlImport(feeds, networks);
  }

  @Bean
  FirstFeeds firstFeeds(
      Feeds feeds, OpmlReader reader, OpmlImport importer, FeedListProperties properties) {
    FirstFeeds first = new FirstFeeds(feeds, reader, importer);
    if (properties.opml() != null) {
      first.takeFrom(properties.opml());
    }
    return first;
  }

  @Bean
  Claims feedClaims(
      JdbcClient database, UUID processId, ScheduleProperties properties, Politeness politeness) {
    return Claims.ofFeeds(database, processId, properties.lease(), politeness);
  }

  @Bean
  DueFeeds dueFeeds(
      JdbcClient database,
      TransactionTemplate transaction,
      @Qualifier("feedClaims") Claims claims,
      NewPages pages,
      ScheduleProperties properties) {
    return new DueFeeds(
        database,
        transaction,
        claims,
        pages,
        new ChildFeeds(database),
        new FullFetchPolicy(properties.wholeReadingEvery(), properties.wholeReadingVisits()));
  }

  @Bean
  FeedFinder feedFinder(Fetcher fetcher, InstantSource clock) {
    return new FeedFinder(fetcher, new FeedReader(), clock);
  }

  @Bean
  FeedPoller feedRound(
      Fetcher fetcher,
      DueFeeds feeds,
      EntryCounts counts,
      MeterRegistry meters,
      ScheduleProperties properties,
      InstantSource clock,
      @Qualifier("pageLoop") ClaimLoop<?> pageLoop) {
    RefreshSchedule schedule =
        new RefreshSchedule(
            properties.shortestInterval(),
            properties.longestInterval(),
            properties.longestWish(),
            properties.longestBackOff(),
            RandomGenerator.getDefault());
    FeedFetch visit = new FeedFetch(fetcher, new FeedReader(), new EntryIdentity(), clock);
    return new FeedPoller(
        visit, schedule, properties.moveAfter(), feeds, counts, meters, clock, pageLoop::wake);
  }

  @Bean
  ClaimLoop<DueFeed> feedLoop(
      DueFeeds feeds, FeedPoller round, ScheduleProperties properties, ClaimLoop.Trouble trouble) {
    return new ClaimLoop<>(
        "feed", properties.concurrency(), properties.tick(), feeds::claim, round::on, trouble);
  }
}
