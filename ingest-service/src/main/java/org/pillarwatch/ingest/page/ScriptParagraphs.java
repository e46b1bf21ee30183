package org.pillarwatch.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the article in the data that scripts hold for building a page: the list whose entries hold
 * most prose. Frameworks keep a paragraph an entry, under any names, and often in pieces.
 */
final class ScriptParagraphs {

  private static final int LONGEST_SCRIPT = 2_000_000;
  private static final int MOST_STARTS = 40;
  private static final int FEWEST = 2;

  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_MISSING_VALUES,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Start of data in a program: assigned to a name, or an argument of a call. */
  private static final Pattern START = Pattern.compile("(?:^|[=(]|return)\\s*(?=[\\[{\"])");

  /** A row of a stream of components: an id, a colon, and data. */
  private static final Pattern ROW = Pattern.compile("^[0-9a-f]{1,6}:(?:[A-Z]+)?(?=[\\[{])");

  private final List<JsonNode> roots = new ArrayList<>();
  private final StringBuilder stream = new StringBuilder();

  private ScriptParagraphs() {}

  /** The paragraphs of the article, when data hold at least two. */
  static Optional<List<String>> in(List<String> scripts) {
    ScriptParagraphs found = new ScriptParagraphs();
    int left = LONGEST_SCRIPT;
    for (String script : scripts) {
      left -= script.length();
      if (left > 0 && script.length() > 100) {
        found.read(script);
      }
    }
    found.readStream();
    ProseList best = ProseList.NONE;
    for (JsonNode root : found.roots) {
      best = best.orBetter(ProseList.in(root));
    }
    return best.prose() < FEWEST ? Optional.empty() : Optional.of(best.paragraphs());
  }

  private void read(String script) {
    Matcher start = START.matcher(script);
    int from = 0;
    for (int starts = 0; starts < MOST_STARTS && from < script.length() && start.find(from); ) {
      starts++;
      from = Math.max(start.end(), from + 1);
      try (JsonParser parser = LENIENT.createParser(script.substring(start.end()))) {
        take(parser.readValueAsTree());
        from = start.end() + (int) parser.currentLocation().getCharOffset();
      } catch (JacksonException unreadable) {
        // A program, not data: what follows may still be.
      }
    }
  }

  private void take(JsonNode node) {
    if (node.isString()) {
      parsed(node.stringValue()).filter(JsonNode::isContainer).ifPresent(roots::add);
    } else if (node.isArray() && node.size() == 2 && node.get(1).isString()) {
      stream.append(node.get(1).stringValue());
    } else {
      roots.add(node);
    }
  }

  private void readStream() {
    for (String row : stream.toString().split("\n", -1)) {
      Matcher start = ROW.matcher(row);
      if (start.find()) {
        parsed(row.substring(start.end())).ifPresent(roots::add);
      }
    }
  }

  private static Optional<JsonNode> parsed(String json) {
    try {
      return json.isBlank() ? Optional.empty() : Optional.ofNullable(LENIENT.readTree(json));
    } catch (JacksonException unreadable) {
      return Optional.empty();
    }
  }
}
