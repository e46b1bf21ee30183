package org.pillarwatch.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Readability4J with the JSON Lines interface of {@code pillarwatch extract}, for the same scorer.
 * It extracts no dates.
 */
final class ReadabilityCommand {

  private static final JsonMapper JSON = JsonMapper.shared();

  private ReadabilityCommand() {}

  public static void main(String[] arguments) throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    var out = new PrintStream(System.out, true, UTF_8);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(JSON.writeValueAsString(answer(JSON.readTree(line))));
    }
  }

  private static ObjectNode answer(JsonNode request) throws IOException {
    ObjectNode answer = JSON.createObjectNode();
    answer.set("id", request.path("id"));
    String html = Files.readString(Path.of(request.path("file").asString()));
    try {
      Article article =
          new Readability4J(request.path("url").asString("https://example.org/"), html).parse();
      answer.put("title", article.getTitle());
      answer.put("text", text(article.getContent()));
      answer.set("authors", JSON.valueToTree(authors(article.getByline())));
    } catch (RuntimeException failed) {
      // It throws on some pages; they count as failures.
      answer.put("error", failed.toString());
    }
    return answer;
  }

  private static String text(@Nullable String content) {
    return content == null ? "" : Jsoup.parse(content).text();
  }

  private static List<String> authors(@Nullable String byline) {
    return byline == null || byline.isBlank() ? List.of() : List.of(byline);
  }
}
