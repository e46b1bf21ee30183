package org.pillarwatch.store.beat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads query strings of addresses. */
public final class QueryString {

  private QueryString() {}

  /**
   * The parameters of a query string, with or without its question mark.
   *
   * @throws IllegalArgumentException when an escape sequence is damaged
   */
  public static Map<String, List<String>> parse(String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    String plain = query.startsWith("?") ? query.substring(1) : query;
    for (String pair : plain.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      if (!name.isEmpty()) {
        parameters
            .computeIfAbsent(decoded(name), any -> new ArrayList<>())
            .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }
}
