package org.pillarwatch.ingest.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads sets of pages whose articles are known. A set is a directory with {@code html/ID.html.gz},
 * {@code gold.json} ({@code {ID: {"body", "body_alts"?}}}, other texts that would be right) and
 * {@code urls.json} ({@code {ID: url}}).
 */
final class LearningPages {
  private static final String ARTICLES = "gold.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private LearningPages() {}

  /** The pages of all sets in a directory. */
  static List<LearningPage> in(Path directory) throws IOException {
    try (Stream<Path> children = Files.list(directory)) {
      return children
          .filter(child -> Files.exists(child.resolve(ARTICLES)))
          .sorted()
          .flatMap(set -> ofSet(set).stream())
          .toList();
    }
  }

  private static List<LearningPage> ofSet(Path set) {
    List<LearningPage> pages = new ArrayList<>();
    JsonNode urls = JSON.readTree(set.resolve("urls.json"));
    for (Map.Entry<String, JsonNode> article : JSON.readTree(set.resolve(ARTICLES)).properties()) {
      List<String> texts = texts(article.getValue());
      if (!texts.isEmpty()) {
        byte[] body = unpacked(set.resolve("html/" + article.getKey() + ".html.gz"));
        PageSource source = new PageSource(uri(urls.path(article.getKey())), Map.of());
        pages.add(page(set.getFileName().toString(), body, source, texts));
      }
    }
    return pages;
  }

  private static LearningPage page(String set, byte[] body, PageSource source, List<String> texts) {
    PageTree tree = ArticleExtractor.walk(PageText.decode(body, source));
    PageFacts facts = PageFacts.of(tree.marks, source);
    BlockFeatures features = BlockFeatures.of(tree, facts);
    List<JudgedBlock> blocks = new BlockJudge(texts).judge(tree, features);
    return new LearningPage(
        set,
        facts.site().hostWord(),
        texts.stream().map(Shingles::words).map(Shingles::of).toList(),
        features.names(),
        blocks);
  }

  /** Those that would be right, the one to find first; none when the article is not known. */
  private static List<String> texts(JsonNode article) {
    String body = article.path("body").asString("");
    Stream<String> others = article.path("body_alts").valueStream().map(JsonNode::asString);
    return body.isBlank() ? List.of() : Stream.concat(Stream.of(body), others).toList();
  }

  private static @Nullable URI uri(JsonNode url) {
    return url.isString() ? URI.create(url.asString()) : null;
  }

  private static byte[] unpacked(Path file) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file.toString(), unreadable);
    }
  }
}
