package org.pillarwatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An operator's own taxonomy beside the bundled ones, from its file to the desk. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ThirdTaxonomyIT {

  private static final String DROUGHT = "topic=water/drought";

  @TempDir static Path temporaryFiles;
  @TempDir static Path taxonomies;

  private static DemoProcess demo;
  private static String article = "";

  @BeforeAll
  static void start() throws IOException {
    copy("/taxonomies/pillars.yml", "1-pillars.yml");
    copy("/taxonomies/lines-of-effort.yml", "2-lines-of-effort.yml");
    copy("/org/pillarwatch/pipeline/water.yml", "3-water.yml");
    demo =
        DemoProcess.start(
            temporaryFiles,
            "1s",
            Map.of(
                "CLASSIFY_TAXONOMIES", taxonomies.toString(), "CLASSIFY_RELOAD_INTERVAL", "500ms"));
  }

  @AfterAll
  static void kill() {
    demo.close();
  }

  @Test
  @Order(1)
  void isPublishedWithItsLabels() {
    awaitThat(() -> demo.json("/api/taxonomies").size() == 3);

    JsonNode water = demo.json("/api/taxonomies").get(2);
    assertThat(water.path("id").asString()).isEqualTo("water");
    assertThat(water.path("labels").path("es").asString()).isEqualTo("El agua y su falta");
    assertThat(water.path("topics").get(0).path("scope").asString()).startsWith("Rain that");
  }

  @Test
  @Order(2)
  void tagsArticlesThatAFilterFinds() {
    awaitThat(() -> !demo.json("/api/articles?" + DROUGHT).path("items").isEmpty());

    JsonNode found = demo.json("/api/articles?" + DROUGHT).path("items");
    assertThat(found.valueStream())
        .allSatisfy(
            item -> assertThat(item.path("topics").path("water").toString()).contains("drought"));
    article = found.get(0).path("id").asString();
    assertThat(demo.json("/api/stories?" + DROUGHT).path("items").isEmpty()).isFalse();
  }

  @Test
  @Order(3)
  void isCounted() {
    // Articles go on arriving: one may fall between the total and the counts of an answer, or
    // be listed before the search index counts it.
    await()
        .untilAsserted(() -> {
          JsonNode counts = demo.json("/api/counts?" + DROUGHT);
          assertThat(counts.path("topics").propertyNames())
              .containsExactly("pillars", "lines-of-effort", "water");
          assertThat(counts.path("topics").path("water").path(0).path("count").asLong())
              .isEqualTo(counts.path("total").asLong())
              .isPositive();
        });
  }

  @Test
  @Order(4)
  void isACategoryInAtom() {
    assertThat(demo.text("/api/articles.atom?" + DROUGHT))
        .contains("<category term=\"drought\" label=\"Drought\" scheme=\"urn:pillarwatch:water\"");
  }

  @Test
  @Order(5)
  void standsOnTheDeskByItsOwnLabelsAndColours() {
    assertThat(demo.text("/?" + DROUGHT))
        .contains("<legend>Water</legend>", "title=\"Drought and failed rains")
        .containsPattern("value=\"water/drought\"[^>]*checked")
        .containsPattern("class=\"tag topic-water_drought effort\"[^>]*><span>Drought</span>");
    assertThat(demo.text("/articles/" + article))
        .contains("<p class=\"kind\"><span>Water</span>", "<h3>Drought and failed rains</h3>")
        .containsAnyOf("<option value=\"Water supply\"></option>", "<h3>Water supply</h3>");
    assertThat(demo.text("/topics.css"))
        .contains(".topic-water_drought { --hue: light-dark(#b3541e,");
  }

  @Test
  @Order(6)
  void isCorrectedAndExportedForEvaluation() {
    int status =
        demo.post(
            "/api/articles/" + article + "/corrections",
            "{\"taxonomy\":\"water\",\"tag\":\"supply\",\"verdict\":\"added\",\"editor\":\"Ana\"}");

    assertThat(status).isEqualTo(201);
    assertThat(demo.json("/api/articles?topic=water/supply").toString()).contains(article);
    assertThat(demo.text("/api/corrections")).contains("\"water\"", "\"supply\"");
  }

  @Test
  @Order(7)
  void keepsItsTagsWhenItIsRetired() throws IOException {
    Files.delete(taxonomies.resolve("3-water.yml"));

    awaitThat(() -> demo.text("/").contains("<legend>Water (retired)</legend>"));
    assertThat(demo.json("/api/articles?" + DROUGHT).path("items").isEmpty()).isFalse();
    assertThat(demo.json("/api/taxonomies").get(2).path("retired").asBoolean()).isTrue();
  }

  private static void copy(String resource, String name) {
    try (InputStream in = ThirdTaxonomyIT.class.getResourceAsStream(resource)) {
      Files.copy(Objects.requireNonNull(in, resource), taxonomies.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void awaitThat(Callable<Boolean> condition) {
    await()
        .atMost(Duration.ofMinutes(5))
        .pollInterval(Duration.ofMillis(500))
        .failFast("the demo has ended", () -> !demo.isAlive())
        .until(condition);
  }
}
