package org.pillarwatch.launcher.pipeline;

import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Redirects the log to a file. */
final class Logs {

  private Logs() {}

  /**
   * Configures logging; must be called before the first logger is created.
   *
   * @return the file
   */
  static Path into(Path directory) {
    Path file = directory.resolve("pillarwatch.log");
    System.setProperty("pillarwatch.log", file.toString());
    System.setProperty("logback.configurationFile", "logback-pipeline.xml");
    // One configuration for three contexts; otherwise each would reinitialise logging.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    // Tomcat logs through java.util.logging.
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    return file;
  }
}
