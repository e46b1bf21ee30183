package org.pillarwatch.launcher.batch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One line of input: a JSON object whose members are read with specific error messages. */
record Request(JsonNode json) {

  /** The request's id in its original type; a missing node if there is none. */
  JsonNode id() {
    return json.path("id");
  }

  String text(String name) throws BadRequest {
    String value = optionalText(name);
    if (value == null) {
      throw new BadRequest("\"" + name + "\" is missing");
    }
    return value;
  }

  @Nullable String optionalText(String name) throws BadRequest {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw new BadRequest("\"" + name + "\" is not a string: " + value);
    }
    return value.stringValue();
  }

  /** The bytes of the file that member {@code file} names. */
  byte[] file() throws BadRequest {
    String name = text("file");
    try {
      return Files.readAllBytes(Path.of(name));
    } catch (NoSuchFileException e) {
      throw new BadRequest("no such file: " + name);
    } catch (IOException | InvalidPathException e) {
      throw new BadRequest("cannot read " + name + ": " + e.getMessage());
    }
  }

  @Nullable URI url() throws BadRequest {
    String value = optionalText("url");
    try {
      return value == null ? null : URI.create(value);
    } catch (IllegalArgumentException e) {
      throw new BadRequest("\"url\" is not an address: " + value);
    }
  }

  Map<String, String> headers() throws BadRequest {
    JsonNode headers = json.path("headers");
    if (headers.isMissingNode() || headers.isNull()) {
      return Map.of();
    }
    if (!headers.isObject()) {
      throw new BadRequest("\"headers\" is not an object: " + headers);
    }
    Map<String, String> values = new LinkedHashMap<>();
    headers
        .properties()
        .forEach(header -> values.put(header.getKey(), header.getValue().asString()));
    return values;
  }
}
