package org.pillarwatch.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pillarwatch.store.TestArticles.NOON;
import static org.pillarwatch.store.TestArticles.report;
import static org.pillarwatch.store.TestArticles.topic;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.events.ArticleWithdrawn;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.article.Withdrawals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever changes about an article, queries soon find it as it is now. */
@RequiresPostgreSql
@StoreWithoutKafka
class IndexFollowsTablesIT {

  @Autowired Articles articles;
  @Autowired Withdrawals withdrawals;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;
  ServiceClient service;

  @BeforeEach
  void begin() {
    service = new ServiceClient(port);
    EmptyStore.empty(jdbc);
  }

  @Test
  void findsTheWordsOfTheNewestVersionOnly() {
    TestArticles first = report("edited").titled("Edited").saying("The zeppelin landed safely.");
    articles.keep(List.of(first.event()));
    awaitFound("zeppelin", "Edited");

    articles.keep(
        List.of(first.saying("The balloon landed safely.").fetched(NOON.plusSeconds(600)).event()));

    awaitFound("balloon", "Edited");
    awaitFound("zeppelin");
    awaitFound("is:changed", "Edited");
  }

  @Test
  void findsNewTags() {
    TestArticles read = report("tagged").titled("Tagged");
    articles.keep(List.of(read.event()));
    awaitFound("topic:pillars/governance", "Tagged");

    articles.keep(
        List.of(
            read.under("t2", NOON.plusSeconds(900))
                .tagged(List.of(topic("pillars", "security")))
                .event()));

    awaitFound("topic:pillars/security", "Tagged");
    awaitFound("topic:pillars/governance");
  }

  @Test
  void findsCorrections() {
    TestArticles read = report("corrected").titled("Corrected");
    articles.keep(List.of(read.event()));
    awaitFound("pillar:governance", "Corrected");

    var answer =
        service.post(
            "/api/articles/" + read.id() + "/corrections",
            """
            {"taxonomy": "pillars", "tag": "governance", "verdict": "removed", "editor": "Ana"}
            """,
            "Content-Type",
            "application/json");

    assertThat(answer.statusCode()).isLessThan(300);
    awaitFound("is:corrected -pillar:governance", "Corrected");
  }

  @Test
  void findsWithdrawnArticlesUntilTheyReturn() {
    TestArticles read = report("gone").titled("Gone");
    articles.keep(List.of(read.event()));
    withdrawals.keep(
        List.of(
            new ArticleWithdrawn(
                read.id(),
                URI.create("https://news.example/gone"),
                NOON.plusSeconds(60),
                NOON.plusSeconds(120))));
    awaitFound("is:withdrawn", "Gone");

    articles.keep(List.of(read.fetched(NOON.plusSeconds(300)).event()));

    awaitFound("is:withdrawn");
    awaitFound("-is:withdrawn", "Gone");
  }

  @Test
  void findsCopiesAndHowOftenAnArticleWasCopied() {
    String text =
        "The council of Puerto Ejemplo voted on Tuesday to close the old fish market after months of protest by its tenants. "
            .repeat(6);
    articles.keep(List.of(report("one").titled("Market closes").saying(text).event()));
    awaitFound("is:original", "Market closes");

    articles.keep(List.of(report("two").titled("Market to close").saying(text).event()));

    awaitFound("is:copy", "Market to close");
    awaitFound("copies:>=1", "Market closes");
  }

  @Test
  void forgetsArticlesThatWereRemovedFromTheTables() {
    articles.keep(List.of(report("a").titled("Kept").event(), report("b").titled("Lost").event()));
    awaitFound("title:(kept OR lost)", "Kept", "Lost");

    jdbc.sql("delete from article where title = 'Lost'").update();

    awaitFound("title:(kept OR lost)", "Kept");
  }

  private void awaitFound(String query, String... titles) {
    await()
        .atMost(30, SECONDS)
        .untilAsserted(() ->
            assertThat(service.titles("?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                .as(query)
                .containsExactlyInAnyOrder(titles));
  }
}
