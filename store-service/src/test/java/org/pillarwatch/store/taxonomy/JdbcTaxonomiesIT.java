package org.pillarwatch.store.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.pillarwatch.store.TestArticles.report;
import static org.pillarwatch.store.TestArticles.topic;
import static org.pillarwatch.store.TestTaxonomies.EFFORTS;
import static org.pillarwatch.store.TestTaxonomies.PILLARS;
import static org.pillarwatch.store.TestTaxonomies.WATER;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.events.TaxonomyPublished;
import org.pillarwatch.store.EmptyStore;
import org.pillarwatch.store.ServiceClient;
import org.pillarwatch.store.StoreWithoutKafka;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.taxonomy.PublishedTaxonomies.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What becomes of publications, as the catalogue and the interfaces over it show them. */
@RequiresPostgreSql
@StoreWithoutKafka
class JdbcTaxonomiesIT {

  @Autowired PublishedTaxonomies taxonomies;
  @Autowired Catalogue catalogue;
  @Autowired Articles articles;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @BeforeEach
  @AfterEach
  void forget() {
    EmptyStore.empty(jdbc);
    jdbc.sql("truncate taxonomy, known_topic").update();
  }

  @Test
  void listsTaxonomiesAndTopicsInTheirOwnOrder() {
    List.of(WATER, PILLARS, EFFORTS).forEach(taxonomies::keep);

    assertThat(catalogue.taxonomies())
        .extracting(ListedTaxonomy::label)
        .containsExactly("Pillars", "Lines of effort", "Water");
    assertThat(catalogue.taxonomies().getFirst().topics())
        .extracting(TopicLabel::label)
        .containsExactly("Economy", "Governance", "Rights", "Security", "Gender violence");
    assertThat(catalogue.taxonomies()).noneMatch(ListedTaxonomy::isRetired);
  }

  @Test
  void changesNothingWhenAPublicationComesAgain() {
    assertThat(taxonomies.keep(WATER)).isEqualTo(Outcome.STORED);
    assertThat(taxonomies.keep(WATER)).isEqualTo(Outcome.UNCHANGED);
    assertThat(catalogue.taxonomies()).hasSize(1);
  }

  @Test
  void keepsTheNewerVersionWhenAnOlderOneArrivesLater() {
    taxonomies.keep(version("2026.10", 0, WATER.topics(), WATER.inUse()));

    assertThat(taxonomies.keep(version("2026.9", 60, List.of(), List.of("water"))))
        .isEqualTo(Outcome.OLDER);
    assertThat(catalogue.taxonomies().getFirst().topics()).hasSize(2);
  }

  @Test
  void marksATopicThatItsTaxonomyDropsAndKeepsItsTagsAndLabel() {
    taxonomies.keep(WATER);
    store("dry", "drinking");
    taxonomies.keep(version("2026.2", 60, WATER.topics().subList(1, 2), WATER.inUse()));

    assertThat(catalogue.taxonomies().getFirst().topics())
        .extracting(TopicLabel::label, TopicLabel::isRetired)
        .containsExactly(tuple("Irrigation", false), tuple("Drinking", true));
    var service = new ServiceClient(port);
    assertThat(service.get("/?topic=water/drinking").body())
        .contains("Customs chief convicted", "Drinking water (retired)");
    assertThat(service.get("/articles/" + report("dry").id()).body())
        .doesNotContain("<option value=\"water/drinking\">Drinking</option></select></label></p>")
        .contains("Drinking water (retired)");
    assertThat(
            service.json("/api/counts").path("topics").path("water").get(0).path("id").asString())
        .isEqualTo("drinking");
  }

  @Test
  void retiresATaxonomyThatIsNoLongerInUseAndTakesItBack() {
    taxonomies.keep(WATER);
    taxonomies.keep(PILLARS);
    store("dry", "drinking");
    taxonomies.keep(later(PILLARS, 60, List.of("pillars")));

    assertThat(catalogue.taxonomies())
        .extracting(ListedTaxonomy::id, ListedTaxonomy::isRetired)
        .containsExactly(tuple("pillars", false), tuple("water", true));
    var service = new ServiceClient(port);
    assertThat(service.get("/").body()).contains("<legend>Water (retired)</legend>");
    assertThat(service.json("/api/articles?topic=water/drinking").path("items").size())
        .isEqualTo(1);

    taxonomies.keep(later(WATER, 120, List.of("pillars", "water")));
    assertThat(catalogue.taxonomies()).noneMatch(ListedTaxonomy::isRetired);
  }

  @Test
  void listsTopicsThatOnlyTagsNameByTheirIds() {
    store("dry", "drinking");

    assertThat(catalogue.taxonomies())
        .singleElement()
        .satisfies(water -> {
          assertThat(water.label()).isEqualTo("water");
          assertThat(water.isRetired()).isFalse();
          assertThat(water.topics()).extracting(TopicLabel::label).containsExactly("drinking");
        });
    assertThat(new ServiceClient(port).get("/?topic=water/drinking").body())
        .contains("Customs chief convicted");
  }

  @Test
  void showsADeskWithoutAnyTaxonomy() {
    var answer = new ServiceClient(port).get("/");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Nothing has arrived yet");
  }

  @Test
  void describesTaxonomiesWithTheirScopeInEveryLanguage() {
    List.of(PILLARS, WATER).forEach(taxonomies::keep);

    JsonNode water = new ServiceClient(port).json("/api/taxonomies").get(1);

    assertThat(water.path("id").asString()).isEqualTo("water");
    assertThat(water.path("version").asString()).isEqualTo("2026.1");
    assertThat(water.path("topics").get(0).toString())
        .isEqualTo(
            "{\"id\":\"drinking\",\"labels\":{\"en\":\"Drinking water\",\"es\":\"Agua potable\"},"
                + "\"shortLabels\":{\"en\":\"Drinking\"},"
                + "\"scope\":\"Whether people have clean water to drink.\","
                + "\"includes\":[\"wells that run dry\"],\"excludes\":[\"floods\"],"
                + "\"colour\":\"#1f5fa6\",\"iptc\":[\"medtop:20000430\"],\"retired\":false}");
  }

  private void store(String name, String topic) {
    articles.keep(List.of(report(name).tagged(List.of(topic("water", topic))).event()));
  }

  private static TaxonomyPublished version(
      String version, long seconds, List<TaxonomyPublished.Topic> topics, List<String> inUse) {
    return new TaxonomyPublished(
        "water",
        version,
        Map.of("en", "Water"),
        Map.of(),
        topics,
        inUse,
        WATER.publishedAt().plusSeconds(seconds));
  }

  private static TaxonomyPublished later(
      TaxonomyPublished taxonomy, long seconds, List<String> inUse) {
    return new TaxonomyPublished(
        taxonomy.id(),
        taxonomy.version(),
        taxonomy.labels(),
        taxonomy.shortLabels(),
        taxonomy.topics(),
        inUse,
        taxonomy.publishedAt().plus(Duration.ofSeconds(seconds)));
  }
}
