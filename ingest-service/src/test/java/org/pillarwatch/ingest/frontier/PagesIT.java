package org.pillarwatch.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pillarwatch.engines.junit.FreshDatabase;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.ingest.claim.Claims;
import org.pillarwatch.ingest.claim.Politeness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@RequiresPostgreSql
class PagesIT {

  private static final long FEED = 1;

  private final JdbcClient database;
  private final NewPages newPages;
  private final Pages pages;

  PagesIT(FreshDatabase fresh) {
    var source = new DriverManagerDataSource(fresh.url(), fresh.username(), fresh.password());
    Flyway.configure()
        .dataSource(source)
        .schemas("ingest")
        .locations("classpath:db/ingest")
        .load()
        .migrate();
    database = JdbcClient.create(source);
    newPages = new NewPages(database);
    pages =
        new Pages(
            database,
            new TransactionTemplate(new DataSourceTransactionManager(source)),
            Claims.ofPages(
                database,
                UUID.randomUUID(),
                Duration.ofMinutes(1),
                new Politeness(Duration.ZERO, 10)));
  }

  @BeforeEach
  void addFeed() {
    database
        .sql("truncate ingest.feed, ingest.host, ingest.replica restart identity cascade")
        .update();
    database
        .sql(
            """
            insert into ingest.feed (url, domain, interval_ms)
            values ('https://news.example/feed', 'news.example', 1000)
            """)
        .update();
  }

  /** What the feed says, as often as it says something else. */
  private void admit(String title) {
    var facts = new EntryFacts("guid", title, null, "", List.of(), null, null, null, null);
    var link = URI.create("https://news.example/a");
    newPages.admit(FEED, List.of(new Entry("key", title, "", link, facts)));
  }

  private DuePage claim() {
    return pages.claim(1).getFirst();
  }

  @Test
  void takeAPageOffTheListOnceItIsDone() {
    admit("Mayor resigns");
    pages.conclude(claim(), new PageOutcome.Unchanged(), null);

    assertThat(pages.waiting()).isZero();
  }

  @Test
  void keepAPageOnTheListWhoseEntryChangedWhileItWasRead() {
    admit("Mayor resigns");
    DuePage first = claim();
    admit("Correction: mayor does not resign");
    pages.conclude(first, new PageOutcome.Unchanged(), null);

    assertThat(claim().facts().title()).isEqualTo("Correction: mayor does not resign");
  }
}
