package org.pillarwatch.store.desk.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** URL parameters that identify a view of the desk. Public methods are called by templates. */
public record ViewUrl(Map<String, List<String>> parameters) {

  public ViewUrl {
    Map<String, List<String>> filled = new LinkedHashMap<>();
    parameters.forEach((name, values) -> {
      List<String> given = values.stream().filter(value -> !value.isBlank()).toList();
      if (!given.isEmpty()) {
        filled.put(name, given);
      }
    });
    parameters = Collections.unmodifiableMap(filled);
  }

  public List<String> all(String name) {
    return parameters.getOrDefault(name, List.of());
  }

  public String first(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  /** Returns the view with one value in place of all values of a parameter. */
  public ViewUrl with(String name, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    changed.put(name, List.of(value));
    return new ViewUrl(changed);
  }

  /** Returns a view of one parameter alone. */
  public ViewUrl only(String name) {
    return new ViewUrl(Map.of(name, all(name)));
  }

  /** Returns the view without a parameter. */
  public ViewUrl without(String name) {
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    changed.remove(name);
    return new ViewUrl(changed);
  }

  /** Returns the view without one value of a parameter. */
  public ViewUrl without(String name, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    changed.put(name, all(name).stream().filter(each -> !each.equalsIgnoreCase(value)).toList());
    return new ViewUrl(changed);
  }

  /** The query string with its question mark; empty without parameters. */
  public String query() {
    String query =
        parameters.entrySet().stream()
            .flatMap(parameter ->
                parameter.getValue().stream()
                    .map(value -> encode(parameter.getKey()) + "=" + encode(value)))
            .collect(joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
