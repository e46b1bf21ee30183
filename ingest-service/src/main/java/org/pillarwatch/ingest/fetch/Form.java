package org.pillarwatch.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Form fields; their values may be secret and are never printed. */
public final class Form {

  private final Map<String, String> fields;

  /**
   * @param fields by name
   */
  public Form(Map<String, String> fields) {
    this.fields = new TreeMap<>(fields);
  }

  /** Encodes the fields as {@code application/x-www-form-urlencoded}. */
  public String encoded() {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Form form && fields.equals(form.fields);
  }

  @Override
  public int hashCode() {
    return fields.hashCode();
  }

  @Override
  public String toString() {
    return fields.keySet().toString();
  }
}
