package org.pillarwatch.classify.country;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pillarwatch.classify.language.LanguageDetector;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks the JSON Lines of the classify command with countries and language only, for scoring. */
final class TagCountries {

  private TagCountries() {}

  public static void main(String[] arguments) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    long start = System.nanoTime();
    CountryTagger tagger = CountryTagger.standard();
    LanguageDetector languages = LanguageDetector.standard();
    long loaded = System.nanoTime();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    long busy = 0;
    long characters = 0;
    int count = 0;
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode request = json.readTree(line);
        String title = request.path("title").asString("");
        String text = request.path("text").asString("");
        long before = System.nanoTime();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", request.path("id").asString());
        answer.put("language", languages.detect(text).orElse("unknown"));
        answer.put("countries", tagger.tag(title, text));
        busy += System.nanoTime() - before;
        characters += text.length();
        count++;
        out.println(json.writeValueAsString(answer));
      }
    }
    out.flush();
    System.err.printf(
        "load %d ms, %d articles, %.0f a second, %.1f MB a second%n",
        (loaded - start) / 1_000_000, count, count * 1e9 / busy, characters * 1e3 / busy);
  }
}
