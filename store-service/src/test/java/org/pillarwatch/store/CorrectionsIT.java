package org.pillarwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pillarwatch.store.TestArticles.NOON;
import static org.pillarwatch.store.TestArticles.report;
import static org.pillarwatch.store.TestTaxonomies.PILLARS;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.events.TopicTag;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.article.Change;
import org.pillarwatch.store.article.StoredArticle;
import org.pillarwatch.store.taxonomy.PublishedTaxonomies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What editors say of tags, over HTTP and against a real database. */
@RequiresPostgreSql
@StoreWithoutKafka
class CorrectionsIT {

  static final String[] FORM = {"Content-Type", "application/x-www-form-urlencoded"};

  @Autowired Articles articles;
  @Autowired PublishedTaxonomies taxonomies;
  @LocalServerPort int port;
  ServiceClient service;

  @BeforeEach
  void connect() {
    service = new ServiceClient(port);
    taxonomies.keep(PILLARS);
  }

  @Test
  void removesAWrongTagAndAddsAMissingOne() {
    TestArticles report = stored("both");
    correct(report, judgement("pillars", "governance", "removed"));
    correct(report, judgement("pillars", "rights", "added"));

    assertThat(topics(report)).containsExactly("rights");
    assertThat(service.titles("?pillar=rights")).contains(report.title());
  }

  @Test
  void survivesAReclassification() {
    TestArticles report = stored("again");
    correct(report, judgement("pillars", "governance", "removed"));
    correct(report, judgement("countries", "SV", "added"));

    List<Change> changes =
        articles.keep(List.of(report.under("t2", NOON.plusSeconds(900)).event()));

    assertThat(changes).containsExactly(Change.RETAGGED);
    assertThat(topics(report)).isEmpty();
    assertThat(countries(report)).containsExactlyInAnyOrder("GT", "SV");
  }

  @Test
  void letsNoOlderTaxonomyUndoANewerOne() {
    TestArticles report = stored("older");
    articles.keep(List.of(report.under("t2", NOON.plusSeconds(900)).event()));

    assertThat(articles.keep(List.of(report.under("t1", NOON.plusSeconds(1800)).event())))
        .containsExactly(Change.UNCHANGED);
  }

  @Test
  void returnsTheEditorAndTheTime() {
    TestArticles report = stored("told");
    correct(report, judgement("pillars", "governance", "removed"));
    correct(report, judgement("pillars", "governance", "confirmed"));

    var corrections = service.json("/api/articles/" + report.id() + "/corrections");
    assertThat(corrections).hasSize(2);
    assertThat(corrections.get(0).path("verdict").asString()).isEqualTo("confirmed");
    assertThat(corrections.get(0).path("editor").asString()).isEqualTo("Ana");
    assertThat(corrections.get(0).path("standing").asBoolean()).isTrue();
    assertThat(corrections.get(1).path("standing").asBoolean()).isFalse();
    assertThat(topics(report)).containsExactly("governance");
  }

  @Test
  void exportsOneObjectALine() {
    TestArticles report = stored("export");
    correct(report, judgement("pillars", "governance", "removed"));

    assertThat(service.get("/api/corrections").body().lines())
        .anySatisfy(line ->
            assertThat(line)
                .contains(report.id().value(), "\"holds\":false", "\"tag\":\"governance\""));
  }

  @Test
  void refusesWhatNamesNoTag() {
    TestArticles report = stored("refused");
    String address = "/api/articles/" + report.id() + "/corrections";

    assertThat(service.post(address, judgement("countries", "QQ", "added")).statusCode())
        .isEqualTo(400);
    assertThat(service.post(address, judgement("pillars", "rights", "maybe")).statusCode())
        .isEqualTo(400);
    String nowhere = "/api/articles/" + report("never-stored").id() + "/corrections";
    assertThat(service.post(nowhere, judgement("pillars", "rights", "added")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void takesTheFormsOfTheArticlesPage() {
    TestArticles report = stored("form");
    String page = "/articles/" + report.id();

    assertThat(service.get(page).body()).contains("Correct the tags", "pillars/governance");
    assertThat(
            service
                .post(
                    page + "/corrections", "judgement=REMOVED+pillars/governance&editor=Ana", FORM)
                .statusCode())
        .isEqualTo(302);
    service.post(
        page + "/corrections", "judgement=ADDED&tag=el+salvador&role=MENTION&editor=Ana", FORM);

    assertThat(topics(report)).isEmpty();
    assertThat(countries(report)).contains("SV");
    assertThat(service.get(page).body()).contains("Removed Governance", "Added El Salvador", "Ana");
  }

  @Test
  void namesAMistakeOnTheArticlesPage() {
    String page = "/articles/" + stored("mistake").id();

    var unknown =
        service.post(page + "/corrections", "judgement=ADDED&tag=Narnia&editor=Ana", FORM);
    var nameless = service.post(page + "/corrections", "judgement=ADDED&tag=GT", FORM);

    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body())
        .contains("No topic and no country is called “Narnia”.", "Customs chief convicted");
    assertThat(nameless.statusCode()).isEqualTo(400);
    assertThat(nameless.body()).contains("editor: give a name of 1 to 100 characters");
  }

  private TestArticles stored(String name) {
    TestArticles report = report("corrections-" + name);
    articles.keep(List.of(report.event()));
    return report;
  }

  private static String judgement(String taxonomy, String tag, String verdict) {
    return """
    {"taxonomy": "%s", "tag": "%s", "verdict": "%s", "editor": "Ana"}\
    """
        .formatted(taxonomy, tag, verdict);
  }

  private void correct(TestArticles article, String judgement) {
    assertThat(
            service.post("/api/articles/" + article.id() + "/corrections", judgement).statusCode())
        .isEqualTo(201);
  }

  private List<String> topics(TestArticles article) {
    return found(article).topics().stream().map(TopicTag::id).toList();
  }

  private List<String> countries(TestArticles article) {
    return found(article).countries().stream().map(tag -> tag.code().value()).toList();
  }

  private StoredArticle found(TestArticles article) {
    return articles.find(article.id()).orElseThrow();
  }
}
