package org.pillarwatch.launcher.samplesite;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.launcher.samplesite.SampleArticle.Correction;
import org.pillarwatch.launcher.samplesite.SampleArticle.FeedLink;

/**
 * Parser of article files: lines of {@code name: value}, an empty line, then blocks of text
 * separated by empty lines. A line {@code === corrected} starts a second part in the same form,
 * with only the values that change and {@code after}, the number of intervals.
 */
final class ArticleFile {
  private static final Pattern CORRECTED = Pattern.compile("\n=== corrected\n");
  private static final Pattern EMPTY_LINE = Pattern.compile("\n\\s*\n");

  private ArticleFile() {}

  /**
   * @throws IllegalArgumentException when a name is missing or a value is unknown; names the slug
   */
  static SampleArticle parse(String slug, String content) {
    try {
      var parts = CORRECTED.split(content, 2);
      var first = Part.of(parts[0], Map.of("link", "plain"));
      return new SampleArticle(
          slug,
          Publisher.named(first.value("outlet")).orElseThrow(),
          FeedLink.valueOf(first.value("link").toUpperCase(Locale.ROOT)),
          first.text(),
          parts.length == 1 ? null : correction(Part.of(parts[1], first.values())));
    } catch (RuntimeException broken) {
      throw new IllegalArgumentException("not an article file: " + slug, broken);
    }
  }

  private static Correction correction(Part part) {
    return new Correction(Integer.parseInt(part.value("after")), part.text());
  }

  private record Part(Map<String, String> values, List<String> blocks) {
    static Part of(String part, Map<String, String> inherited) {
      var headAndBody = EMPTY_LINE.split(part.strip(), 2);
      var values = new HashMap<>(inherited);
      headAndBody[0]
          .lines()
          .map(line -> line.split(":", 2))
          .forEach(pair -> values.put(pair[0].strip(), pair[1].strip()));
      return new Part(values, Arrays.asList(EMPTY_LINE.split(headAndBody[1])));
    }

    SampleText text() {
      return new SampleText(value("title"), value("author"), value("summary"), blocks);
    }

    String value(String name) {
      @Nullable String value = values.get(name);
      if (value == null) {
        throw new IllegalArgumentException("missing: " + name);
      }
      return value;
    }
  }
}
