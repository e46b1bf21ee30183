package org.pillarwatch.launcher.samplesite;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text file with placeholders: <code>{{name}}</code> inserts a value with the escaping of the
 * file type, <code>{{{name}}}</code> inserts text unescaped.
 */
final class Template {
  private static final Pattern PLACE = Pattern.compile("\\{\\{\\{(\\w+)}}}|\\{\\{(\\w+)}}");
  private static final Map<String, Template> READ = new ConcurrentHashMap<>();

  private final String text;
  private final Escaping escaping;

  private Template(String text, Escaping escaping) {
    this.text = text;
    this.escaping = escaping;
  }

  static Template named(String file) {
    return READ.computeIfAbsent(
        file, name -> new Template(Resources.text(name), Escaping.forFile(name)));
  }

  /**
   * @throws IllegalArgumentException when a placeholder has no value
   */
  String fill(Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(valueAt(place, values)));
  }

  private String valueAt(MatchResult place, Map<String, String> values) {
    @Nullable String verbatim = place.group(1);
    return verbatim != null
        ? value(verbatim, values)
        : escaping.escape(value(place.group(2), values));
  }

  private static String value(String name, Map<String, String> values) {
    @Nullable String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no value for " + name);
    }
    return value;
  }
}
