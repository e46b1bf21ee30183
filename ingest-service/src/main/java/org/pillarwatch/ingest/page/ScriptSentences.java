package org.pillarwatch.ingest.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the article in scripts that keep each paragraph in an object of its own, or as a literal of
 * a program, so that no list of data holds them: strings under names of text that read like
 * sentences, in the order in which they stand.
 */
final class ScriptSentences {

  private static final int LONGEST_SCRIPT = 2_000_000;
  private static final int FEWEST = 3;
  private static final int MOST = 2_000;

  /** A name of text and the quotation mark that opens its value; summaries are of other pages. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![\\p{L}\\d_$])[\"']?(?:text|content|value|html|body|paragraph|copy|p)[\"']?"
              + "\\s{0,5}:\\s{0,5}[\"'`]");

  private ScriptSentences() {}

  /** The paragraphs of the script that holds most of them; empty when none holds three. */
  static List<String> in(List<String> scripts) {
    List<String> most = List.of();
    for (String script : scripts) {
      if (script.length() <= LONGEST_SCRIPT) {
        List<String> found = in(script);
        most = chars(found) > chars(most) ? found : most;
      }
    }
    return most.size() < FEWEST ? List.of() : most;
  }

  private static List<String> in(String script) {
    Set<String> found = new LinkedHashSet<>();
    Matcher named = NAMED.matcher(script);
    while (found.size() < MOST && named.find()) {
      String paragraph = ProseList.plain(ScriptStrings.at(script, named.end()));
      if (ProseList.sentence(paragraph)) {
        found.add(paragraph);
      }
    }
    return List.copyOf(found);
  }

  private static int chars(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(String::length).sum();
  }
}
