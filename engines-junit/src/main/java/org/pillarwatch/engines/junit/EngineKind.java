package org.pillarwatch.engines.junit;

import java.util.Locale;
import org.testcontainers.DockerClientFactory;

/** Source of the engines of a test run. */
enum EngineKind {
  /** Testcontainers with the images that operators run. */
  CONTAINERS,
  /** The engines of {@code embedded-engines}. */
  EMBEDDED;

  /**
   * Reads the property {@code pillarwatch.engines} or else the environment variable {@code
   * PILLARWATCH_ENGINES}: {@code containers}, {@code embedded}, or {@code auto} (the default),
   * which takes containers when a Docker engine answers and has or can pull the images. If
   * containers are required but not available, the tests fail; nothing is skipped.
   */
  static EngineKind chosen() {
    String wish =
        System.getProperty(
            "pillarwatch.engines", System.getenv().getOrDefault("PILLARWATCH_ENGINES", "auto"));
    return switch (wish.toLowerCase(Locale.ROOT)) {
      case "containers" -> {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
          throw new IllegalStateException(
              "PILLARWATCH_ENGINES=containers, but no Docker engine answers");
        }
        yield CONTAINERS;
      }
      case "embedded" -> EMBEDDED;
      case "auto" -> new DockerEngine(System.getenv()).isUsable() ? CONTAINERS : EMBEDDED;
      default ->
          throw new IllegalArgumentException(
              "PILLARWATCH_ENGINES=" + wish + " is none of containers, embedded, auto");
    };
  }
}
