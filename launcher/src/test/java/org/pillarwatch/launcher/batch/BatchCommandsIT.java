package org.pillarwatch.launcher.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarwatch.launcher.Pillarwatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The batch commands as programs meet them: a process, lines in, lines out. */
class BatchCommandsIT {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String PARAGRAPH =
      "Prosecutors in Guatemala charged two former ministers with corruption and bribery on Monday. ";

  private static final String BRIDGE =
      "The new bridge over the river opened on Friday with music and speeches. A resident spoke of"
          + " unemployment in the valley. The view is splendid.";

  @TempDir Path directory;

  @Test
  void parsesFeeds() throws Exception {
    Path feed =
        Files.writeString(
            directory.resolve("feed.xml"),
            "<rss version='2.0'><channel><title>News</title><item><title>One</title>"
                + "<link>/one</link></item></channel></rss>");

    JsonNode answers =
        run(
            "parse-feed",
            line("a", Map.of("file", feed.toString(), "url", "https://example.org/")));

    assertThat(answers.path("a").path("format").stringValue()).isEqualTo("rss-2.0");
    assertThat(answers.path("a").at("/feed/title").stringValue()).isEqualTo("News");
    assertThat(answers.path("a").at("/entries/0/link").stringValue())
        .isEqualTo("https://example.org/one");
  }

  @Test
  void extractsPages() throws Exception {
    Path page =
        Files.writeString(
            directory.resolve("page.html"),
            "<html lang='en'><head><title>Two charged</title></head><body><article><h1>Two charged</h1>"
                + ("<p>" + PARAGRAPH.repeat(4) + "</p>").repeat(4)
                + "</article></body></html>");

    JsonNode answers = run("extract", line("p", Map.of("file", page.toString())));

    assertThat(answers.path("p").path("title").stringValue()).isEqualTo("Two charged");
    assertThat(answers.path("p").path("text").stringValue()).startsWith("Prosecutors in Guatemala");
    assertThat(answers.path("p").path("authors").isArray()).isTrue();
    assertThat(answers.path("p").path("publishedAt").isNull()).isTrue();
  }

  @Test
  void believesTheTextOfAPageAboutItsLanguage() throws Exception {
    String spanish =
        "<p>La fiscalía acusó el lunes a dos antiguos ministros de corrupción y de soborno, y el juez"
            + " fijó la primera audiencia para el mes de marzo en la capital del país.</p>";
    Path page =
        Files.writeString(
            directory.resolve("spanish.html"),
            "<html lang='en'><title>Acusados</title><article>%s</article></html>"
                .formatted(spanish.repeat(4)));

    JsonNode answer = run("extract", line("p", Map.of("file", page.toString()))).path("p");

    assertThat(answer.path("language").stringValue()).isEqualTo("es");
    assertThat(answer.at("/origins/language").stringValue()).isEqualTo("text");
  }

  @Test
  void classifiesTexts() throws Exception {
    String text = PARAGRAPH.repeat(3);
    JsonNode answers = run("classify", line("c", Map.of("text", text)));

    JsonNode answer = answers.path("c");
    assertThat(answer.path("language").stringValue()).isEqualTo("en");
    assertThat(answer.at("/pillars/0/id").stringValue()).isEqualTo("governance");
    assertThat(answer.at("/countries/0/code").stringValue()).isEqualTo("GT");
    JsonNode evidence = answer.at("/pillars/0/evidence/0");
    assertThat(text.substring(evidence.path("start").intValue(), evidence.path("end").intValue()))
        .isEqualTo(evidence.path("text").stringValue());
  }

  @Test
  void explainsInJsonWhyTopicsAreNotGiven() throws Exception {
    String request = line("c", Map.of("text", BRIDGE));

    JsonNode explained = answers(output(List.of("classify", "--explain"), request)).path("c");

    assertThat(explained.path("pillars")).isEmpty();
    JsonNode economic = topic(explained.at("/explain/pillars"), "economic");
    assertThat(economic.path("probability").doubleValue())
        .isPositive()
        .isLessThan(economic.path("threshold").doubleValue());
    assertThat(economic.path("evidence").findValuesAsString("text")).contains("unemployment");
    assertThat(explained.path("explain").path("lines-of-effort")).hasSize(8);
    assertThat(run("classify", request).path("c").has("explain")).isFalse();
  }

  @Test
  void explainsInATableWhyTopicsAreNotGiven() throws Exception {
    Path article = Files.writeString(directory.resolve("article.txt"), BRIDGE);

    String plain = output(List.of("classify", article.toString()));
    String explained = output(List.of("classify", "--explain", article.toString()));

    assertThat(plain).doesNotContain("NOT GIVEN", "economic");
    assertThat(explained)
        .contains("NOT GIVEN")
        .containsPattern(
            "pillar +economic +0[.,]\\d\\d of 0[.,]\\d\\d +for: .*“unemployment”.*; against: ")
        .containsPattern("line of effort +border-management +0[.,]\\d\\d of ");
  }

  @Test
  void findsExactCopies() throws Exception {
    JsonNode answers =
        run(
            "stories",
            line("1", Map.of("text", PARAGRAPH)),
            line("2", Map.of("text", PARAGRAPH.toUpperCase(java.util.Locale.ROOT))));

    assertThat(answers.path("2").path("relation").stringValue()).isEqualTo("exact");
    assertThat(answers.path("2").path("of").stringValue()).isEqualTo("1");
  }

  @Test
  void answersWhatItCannotServeAndGoesOn() throws Exception {
    JsonNode answers =
        run(
            "extract",
            line("gone", Map.of("file", directory.resolve("gone.html").toString())),
            line("mute", Map.of()));

    assertThat(answers.path("gone").path("error").stringValue()).contains("no such file");
    assertThat(answers.path("mute").path("error").stringValue()).contains("\"file\" is missing");
  }

  private static String line(String id, Map<String, String> members) {
    ObjectNode request = JSON.createObjectNode().put("id", id);
    members.forEach(request::put);
    return request.toString();
  }

  private static JsonNode topic(JsonNode topics, String id) {
    return topics
        .valueStream()
        .filter(topic -> topic.path("id").stringValue().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The answers by id. */
  private JsonNode run(String command, String... requests)
      throws IOException, InterruptedException {
    return answers(output(List.of(command), requests));
  }

  private static JsonNode answers(String output) {
    ObjectNode answers = JSON.createObjectNode();
    output
        .lines()
        .map(JSON::readTree)
        .forEach(answer -> answers.set(answer.path("id").stringValue(), answer));
    return answers;
  }

  private String output(List<String> arguments, String... requests)
      throws IOException, InterruptedException {
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.addAll(List.of("-cp", System.getProperty("java.class.path")));
    java.add(Pillarwatch.class.getName());
    java.addAll(arguments);
    Path input = Files.writeString(directory.resolve("requests"), String.join("\n", requests));
    Process process =
        new ProcessBuilder(java)
            .redirectInput(input.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isZero();
    return output;
  }
}
