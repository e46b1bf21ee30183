package org.pillarwatch.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes to the settings of a feed: those of {@code title}, {@code label}, {@code
 * intervalSeconds}, {@code paused}, {@code headers} and {@code credentials} that a request names.
 * {@code null} resets a setting (RFC 7396).
 *
 * @param columns of {@code ingest.feed} with their new values
 */
record FeedChanges(Map<String, @Nullable Object> columns) {

  private static final int LONGEST_NAME = 300;
  private static final long SHORTEST_INTERVAL = 30;
  private static final long LONGEST_INTERVAL = 31L * 24 * 3_600;
  private static final int MOST_HEADERS = 20;
  private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");
  private static final Pattern HEADER_VALUE = Pattern.compile("[\\x20-\\x7e]{1,4000}");

  /** Headers that requests cannot override. */
  private static final Set<String> OURS =
      Set.of(
          "host",
          "connection",
          "content-length",
          "transfer-encoding",
          "accept-encoding",
          "if-none-match",
          "if-modified-since",
          "user-agent");

  /**
   * @param request a JSON object; {@code url} is read elsewhere
   * @throws RefusedRequest when it names what is no setting, or sets what cannot be
   */
  static FeedChanges of(JsonNode request) {
    if (!request.isObject()) {
      throw new RefusedRequest("the body is no JSON object");
    }
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> setting : request.properties()) {
      JsonNode value = setting.getValue();
      switch (setting.getKey()) {
        case "url" -> {}
        case "title", "label" -> columns.put(setting.getKey(), name(setting.getKey(), value));
        case "intervalSeconds" -> columns.put("fixed_interval_ms", interval(value));
        case "paused" -> columns.put("paused", paused(value));
        case "headers" -> columns.put("own_headers", headers(value));
        case "credentials" -> columns.put("credentials", credentials(value));
        default -> throw new RefusedRequest("unknown setting: " + setting.getKey());
      }
    }
    return new FeedChanges(columns);
  }

  boolean isEmpty() {
    return columns.isEmpty();
  }

  private static @Nullable String name(String what, JsonNode value) {
    if (value.isNull() || (value.isString() && value.asString().isBlank())) {
      return null;
    }
    if (!value.isString()
        || value.asString().length() > LONGEST_NAME
        || value.asString().chars().anyMatch(Character::isISOControl)) {
      throw new RefusedRequest(
          "%s is no text, longer than %d characters, or holds a control character"
              .formatted(what, LONGEST_NAME));
    }
    return value.asString().strip();
  }

  private static @Nullable Long interval(JsonNode value) {
    if (value.isNull()) {
      return null;
    }
    if (!value.isIntegralNumber()
        || value.asLong() < SHORTEST_INTERVAL
        || value.asLong() > LONGEST_INTERVAL) {
      throw new RefusedRequest(
          "intervalSeconds is not between %d and %d"
              .formatted(SHORTEST_INTERVAL, LONGEST_INTERVAL));
    }
    return value.asLong() * 1_000;
  }

  private static boolean paused(JsonNode value) {
    if (!value.isBoolean()) {
      throw new RefusedRequest("paused is neither true nor false");
    }
    return value.asBoolean();
  }

  /** Refusals name the header, never its value. */
  private static @Nullable String headers(JsonNode value) {
    if (value.isNull() || value.isEmpty()) {
      return null;
    }
    if (!value.isObject() || value.size() > MOST_HEADERS) {
      throw new RefusedRequest("headers is no object of at most " + MOST_HEADERS + " headers");
    }
    Map<String, String> headers = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> header : value.properties()) {
      String name = header.getKey();
      if (!HEADER_NAME.matcher(name).matches() || OURS.contains(name.toLowerCase(Locale.ROOT))) {
        throw new RefusedRequest("no header of yours can be called " + name);
      }
      String sent = header.getValue().isString() ? header.getValue().asString() : "";
      if (!HEADER_VALUE.matcher(sent).matches()) {
        throw new RefusedRequest("the value of header " + name + " cannot be sent");
      }
      headers.put(name, sent);
    }
    return JsonMapper.shared().writeValueAsString(headers);
  }

  /** RFC 7617. */
  private static @Nullable String credentials(JsonNode value) {
    if (value.isNull()) {
      return null;
    }
    JsonNode username = value.path("username");
    JsonNode password = value.path("password");
    if (!username.isString() || !password.isString() || username.asString().contains(":")) {
      throw new RefusedRequest("credentials want username, without a colon, and password");
    }
    String pair = username.asString() + ":" + password.asString();
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return "Basic " + basic;
  }
}
