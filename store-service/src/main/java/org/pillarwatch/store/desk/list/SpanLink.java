package org.pillarwatch.store.desk.list;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pillarwatch.store.desk.kit.ViewUrl;

/**
 * Link that restricts a view to a time until now.
 *
 * @param address of the view with this restriction; without any when it is the current one
 */
record SpanLink(String label, String address, boolean isCurrent) {

  private static final Pattern DATE = Pattern.compile("(?:^|\\s+)date:(\\S+)$");

  /** Links for an hour, a day and a week. */
  static List<SpanLink> of(ViewUrl view) {
    String words = view.first("q");
    String rest = DATE.matcher(words).replaceFirst("");
    return Stream.of("1h", "24h", "7d")
        .map(span -> {
          boolean isCurrent = words.endsWith("date:" + span);
          String asked = isCurrent ? rest : (grouped(rest) + " date:" + span).strip();
          return new SpanLink(
              span.replaceAll("(\\d+)", "$1 "), "/" + view.with("q", asked).query(), isCurrent);
        })
        .toList();
  }

  /** AND binds closer than OR. */
  private static String grouped(String words) {
    boolean isWhole = words.startsWith("(") && words.indexOf(')') == words.length() - 1;
    return words.matches("(?i).*\\sor\\s.*") && !isWhole ? "(" + words + ")" : words;
  }
}
