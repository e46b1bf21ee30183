package org.pillarwatch.launcher.samplesite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files under {@code sample-site/} on the class path. */
final class Resources {
  private Resources() {}

  /** The text of a file, read as UTF-8. */
  static String text(String name) {
    try (var file = Resources.class.getResourceAsStream("/sample-site/" + name)) {
      if (file == null) {
        throw new IllegalArgumentException("no such file in the sample site: " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
