package org.pillarwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pillarwatch.store.TestArticles.report;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.events.ArticleClassified;
import org.pillarwatch.store.article.Articles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Why an article does not have a topic, while no classifier answers. */
@RequiresPostgreSql
@StoreWithoutKafka
@TestPropertySource(properties = "store.classifier.url=http://127.0.0.1:1")
class WhyNotIT {

  @Autowired Articles articles;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @BeforeEach
  void empty() {
    EmptyStore.empty(jdbc);
  }

  @Test
  void namesTheClassifierThatDoesNotAnswer() {
    ArticleClassified article = report("one").titled("Harbour").saying("Ships came in.").event();
    articles.keep(List.of(article));
    String address = "/articles/" + article.article().id().value();
    var service = new ServiceClient(port);

    assertThat(service.get(address).body()).contains(address + "/why-not");
    HttpResponse<String> answer = service.get(address + "/why-not");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("The classifier at http://127.0.0.1:1 does not answer");
  }

  @Test
  void knowsNoSuchArticle() {
    HttpResponse<String> answer =
        new ServiceClient(port).get("/articles/" + "0".repeat(64) + "/why-not");

    assertThat(answer.statusCode()).isEqualTo(404);
  }
}
