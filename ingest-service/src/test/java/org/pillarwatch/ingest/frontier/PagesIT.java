package org.pillarwatch.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pillarwatch.engines.junit.FreshDatabase;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.events.Source;
import org.pillarwatch.ingest.claim.Claims;
import org.pillarwatch.ingest.claim.Politeness;
import org.pillarwatch.ingest.fetch.Validators;
import org.pillarwatch.ingest.publish.EntryCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@RequiresPostgreSql
class PagesIT {

  private static final long FEED = 1;
  private static final long OTHER_FEED = 2;
  private static final ArticleId ARTICLE = ArticleId.of(URI.create("https://news.example/a"));
  private static final Instant LATELY = Instant.parse("2026-03-03T12:00:00Z");

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final NewPages newPages;
  private final RereadQueue readings;
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
    transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    newPages = new NewPages(database, new EntryCounts(meters));
    var politeness = new Politeness(Duration.ZERO, 10);
    var lease = Duration.ofMinutes(1);
    readings =
        new RereadQueue(
            database,
            Claims.ofLaterReadings(database, UUID.randomUUID(), lease, politeness),
            new RereadPolicy(List.of(Duration.ofMinutes(15), Duration.ofHours(1))));
    pages =
        new Pages(
            database,
            transaction,
            Claims.ofPages(database, UUID.randomUUID(), lease, politeness),
            readings);
  }

  @BeforeEach
  void addFeed() {
    database
        .sql("truncate ingest.feed, ingest.host, ingest.replica restart identity cascade")
        .update();
    database
        .sql(
            """
            insert into ingest.feed (url, domain, interval_ms, due_at)
            values
              ('https://news.example/feed', 'news.example', 1000, now() + interval '1 hour'),
              ('https://news.example/city', 'news.example', 1000, now() + interval '1 hour')
            """)
        .update();
  }

  /** What the feed says, as often as it says something else. */
  private void admit(String title) {
    admit(FEED, title);
  }

  private void admit(long feed, String title) {
    admit(feed, entry("key", title));
  }

  private void admit(long feed, Entry entry) {
    transaction.executeWithoutResult(_ -> newPages.admit(feed, List.of(entry)));
  }

  private static Entry entry(String key, String title) {
    var facts = new EntryFacts("guid", title, null, "", List.of(), null, null, null, null);
    var link = URI.create("https://news.example/" + (key.equals("key") ? "a" : "b"));
    return new Entry(key, title, "", link, facts);
  }

  private DuePage claim() {
    return pages.claim(1).getFirst();
  }

  @Test
  void takeAPageOffTheListOnceItIsDone() {
    admit("Mayor resigns");

    assertThat(pages.conclude(claim(), new PageOutcome.Unchanged(), null)).isTrue();
    assertThat(pages.waiting()).isZero();
  }

  @Test
  void takeAPageForDoneThatAnotherFeedBrought() {
    admit("Mayor resigns");
    readAndRemember(claim());
    admit(OTHER_FEED, "Mayor resigns");

    assertThat(pages.isCovered(claim())).isTrue();
  }

  @Test
  void readAPageAgainThatOnlyTheOtherFeedCorrects() {
    admit("Mayor resigns");
    readAndRemember(claim());
    admit(OTHER_FEED, "Mayor resigns");
    pages.conclude(claim(), new PageOutcome.Duplicate(), null);
    admit(OTHER_FEED, "Correction: mayor does not resign");

    assertThat(pages.isCovered(claim())).isFalse();
  }

  @Test
  void countACorrectionThatTheFirstFeedListedTooAsRead() {
    admit("Mayor resigns");
    readAndRemember(claim());
    admit(OTHER_FEED, "Mayor resigns");
    pages.conclude(claim(), new PageOutcome.Duplicate(), null);
    admit(OTHER_FEED, "Correction: mayor does not resign");
    DuePage corrected = claim();
    admit("Correction: mayor does not resign");
    readAndRemember(claim());

    assertThat(pages.isCovered(corrected)).isTrue();
  }

  @Test
  void readAPageLaterBesideItsNewestEntry() {
    admit("Mayor resigns");
    publish(claim(), "one");
    admit("Correction: mayor does not resign");
    publish(claim(), "two");
    database.sql("update ingest.later_reading set due_at = now()").update();

    assertThat(readings.claim(2))
        .extracting(reading -> reading.page().facts().title())
        .containsExactly("Correction: mayor does not resign");
  }

  private void publish(DuePage page, String text) {
    var url = URI.create("https://news.example/a");
    var article =
        new ArticleFetched(
            ArticleId.of(url),
            url,
            new Source("Example News", URI.create("https://news.example/feed")),
            "Mayor resigns",
            text,
            null,
            List.of(),
            null,
            null,
            Instant.now(),
            null,
            null);
    pages.conclude(
        page, new PageOutcome.Published(Validators.NONE, TextOrigin.page("paragraphs")), article);
  }

  @Test
  void makeADeletedEntryDueForItsWithdrawalOnce() {
    publish("Mayor resigns");

    delete(FEED, "guid");
    DuePage page = claim();

    assertThat(page.deletedAt()).isEqualTo(LATELY);
    assertThat(pages.withdrawable(page)).contains(ARTICLE);

    pages.conclude(page, new PageOutcome.Withdrawn(ARTICLE), null);
    delete(FEED, "guid");

    assertThat(pages.waiting()).isZero();
    assertThat(countOf("ingest.article where id = '%s'".formatted(ARTICLE))).isZero();
    assertThat(countOf("ingest.page where article_id is not null")).isZero();
  }

  @Test
  void withdrawNothingThatAnotherFeedHolds() {
    publish("Mayor resigns");
    admit(OTHER_FEED, "Mayor resigns");
    pages.conclude(claim(), new PageOutcome.Duplicate(), null);

    delete(FEED, "guid");
    DuePage page = claim();
    assertThat(pages.withdrawable(page)).isEmpty();
    pages.conclude(page, new PageOutcome.Refused("deleted"), null);

    delete(OTHER_FEED, "guid");
    assertThat(pages.withdrawable(claim())).as("once both have deleted it").contains(ARTICLE);
  }

  @Test
  void withdrawNothingThatAnotherFeedLists() {
    publish("Mayor resigns");

    delete(OTHER_FEED, "guid");
    delete(FEED, "another guid");

    assertThat(pages.waiting()).isZero();
  }

  @Test
  void withdrawNothingByANameThatSeveralEntriesShare() {
    publish("Mayor resigns");
    admit(FEED, entry("other key", "Mayor stays"));
    pages.conclude(claim(), new PageOutcome.Unchanged(), null);

    delete(FEED, "guid");

    assertThat(pages.waiting()).isZero();
  }

  @Test
  void withdrawNothingThatWasNeverPublished() {
    admit("Mayor resigns");

    delete(FEED, "guid");

    assertThat(pages.withdrawable(claim())).isEmpty();
    assertThat(count("replaced")).isEqualTo(1);
  }

  @Test
  void readADeletedEntryAgainThatItsFeedBringsBackWithOtherWords() {
    publish("Mayor resigns");
    delete(FEED, "guid");
    admit("Mayor resigns after all");

    assertThat(claim().deletedAt()).isNull();
  }

  private void publish(String title) {
    admit(title);
    DuePage page = claim();
    readAndRemember(page);
    database
        .sql("update ingest.page set article_id = :article where id = :id")
        .param("article", ARTICLE.value())
        .param("id", page.id())
        .update();
    database
        .sql(
            "insert into ingest.article (id, content_hash) values (:id, 'h') on conflict do"
                + " nothing")
        .param("id", ARTICLE.value())
        .update();
  }

  private void delete(long feed, String guid) {
    transaction.executeWithoutResult(
        _ -> newPages.delete(feed, List.of(new Deletion(guid, LATELY))));
  }

  private long countOf(String rows) {
    return database.sql("select count(*) from " + rows).query(Long.class).single();
  }

  private double count(String outcome) {
    return meters.get("pillarwatch.ingest.entries").tag("outcome", outcome).counter().count();
  }

  private void readAndRemember(DuePage page) {
    pages.conclude(page, new PageOutcome.Unchanged(), null);
    database
        .sql("update ingest.page set article_id = 'a' where id = :id")
        .param("id", page.id())
        .update();
  }

  @Test
  void keepAPageOnTheListWhoseEntryChangedWhileItWasRead() {
    admit("Mayor resigns");
    DuePage first = claim();
    admit("Correction: mayor does not resign");

    assertThat(pages.conclude(first, new PageOutcome.Unchanged(), null)).isFalse();
    assertThat(count("replaced")).isEqualTo(1);
    assertThat(claim().facts().title()).isEqualTo("Correction: mayor does not resign");
  }
}
