package org.pillarwatch.store.story;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pillarwatch.store.TestArticles.report;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.store.EmptyStore;
import org.pillarwatch.store.StoreWithoutKafka;
import org.pillarwatch.store.article.Articles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** When the story of a new article is decided, while no look is due after that at the start. */
@RequiresPostgreSql
@StoreWithoutKafka
@TestPropertySource(properties = {"store.story.interval=1h"})
class DecideOnStoreIT {

  @Autowired Articles articles;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  @BeforeEach
  void empty() {
    EmptyStore.empty(jdbc);
  }

  @Test
  void followTheCommitOfEachBatch() {
    articles.keep(List.of(report("first").event(), report("second").event()));
    await().atMost(30, SECONDS).until(() -> decided() == 2);

    articles.keep(List.of(report("third").event()));
    await().atMost(30, SECONDS).until(() -> decided() == 3);
  }

  @Test
  void leaveOutWhatIsRolledBack() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> {
          articles.keep(List.of(report("never").event()));
          status.setRollbackOnly();
        });
    articles.keep(List.of(report("kept").event()));

    await().atMost(30, SECONDS).until(() -> decided() == 1);
    assertThat(jdbc.sql("select article_id from story_article").query(String.class).single())
        .isEqualTo(report("kept").event().article().id().value());
  }

  private int decided() {
    return jdbc.sql("select count(*) from story_article").query(Integer.class).single();
  }
}
