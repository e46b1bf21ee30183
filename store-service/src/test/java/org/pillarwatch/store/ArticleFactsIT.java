package org.pillarwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pillarwatch.events.ArticleFetched.LIVE_BLOG;
import static org.pillarwatch.events.ArticleFetched.PAYWALLED;
import static org.pillarwatch.store.TestArticles.report;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.events.TopicTag;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.article.Change;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is known of an article besides its words: how it follows what later records say. */
@RequiresPostgreSql
@StoreWithoutKafka
class ArticleFactsIT {

  private static final TestArticles FIRST = report("first").tagged(List.of(ports("medtop:1")));

  @Autowired Articles articles;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  private static TopicTag ports(String... codes) {
    return new TopicTag("beats", "ports", 0.8, List.of(codes), List.of());
  }

  @BeforeEach
  void keepTheFirst() {
    EmptyStore.empty(jdbc);
    articles.keep(List.of(FIRST.event()));
  }

  private List<String> codes(TestArticles article) {
    return articles.find(article.id()).orElseThrow().topics("beats").getFirst().iptc();
  }

  @Test
  void givesAllArticlesOfATopicTheCodesItHasNow() {
    TestArticles second = report("second").tagged(List.of(ports("medtop:2", "medtop:3")));
    articles.keep(List.of(second.event()));

    assertThat(codes(FIRST)).containsExactly("medtop:2", "medtop:3");
  }

  @Test
  void keepsCodesWhenARecordOfBeforeHasNone() {
    TestArticles before = report("before").tagged(List.of(ports()));
    articles.keep(List.of(before.event()));

    assertThat(codes(FIRST)).containsExactly("medtop:1");
    assertThat(codes(before)).containsExactly("medtop:1");
  }

  @Test
  void publishesOtherCodesOfAKnownArticle() {
    var service = new ServiceClient(port);
    String address = "/api/articles/" + FIRST.id();
    String tag = service.get(address).headers().firstValue("ETag").orElseThrow();
    articles.keep(List.of(report("second").tagged(List.of(ports("medtop:2"))).event()));

    assertThat(service.get(address, "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void keepsTheMarksOfTheNewestReading() {
    TestArticles grown = FIRST.fetched(FIRST.fetchedAt().plusSeconds(60)).marked(LIVE_BLOG);
    TestArticles rewritten =
        FIRST.titled("New").fetched(FIRST.fetchedAt().plusSeconds(120)).marked(PAYWALLED);

    assertThat(articles.keep(List.of(grown.event()))).containsExactly(Change.UNCHANGED);
    assertThat(articles.find(FIRST.id()).orElseThrow().marks()).containsExactly(LIVE_BLOG);
    assertThat(articles.keep(List.of(rewritten.event()))).containsExactly(Change.CORRECTED);
    assertThat(articles.find(FIRST.id()).orElseThrow().marks()).containsExactly(PAYWALLED);
  }
}
