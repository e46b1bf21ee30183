package org.pillarwatch.ingest.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Speaks JSON Lines over the extractor, for scoring: one request a line, one answer a line. */
final class ExtractCommand {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  record Request(String id, Path file, @Nullable URI url, @Nullable Map<String, String> headers) {}

  private ExtractCommand() {}

  public static void main(String[] arguments) throws IOException {
    var extractor = new ArticleExtractor();
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      Request request = JSON.readValue(line, Request.class);
      Map<String, String> headers = request.headers() == null ? Map.of() : request.headers();
      ExtractedArticle article =
          extractor.extract(
              Files.readAllBytes(request.file()), new PageSource(request.url(), headers));
      ObjectNode answer = JSON.valueToTree(article);
      answer.put("id", request.id());
      System.out.println(JSON.writeValueAsString(answer));
    }
  }
}
