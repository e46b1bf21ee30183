package org.pillarwatch.launcher.pipeline;

import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sends the log to a file, so that the terminal stays readable. */
final class Logs {

  private Logs() {}

  /**
   * Must come before the first logger is made: afterwards the logging system has its configuration.
   *
   * @return the file
   */
  static Path into(Path directory) {
    Path file = directory.resolve("pillarwatch.log");
    System.setProperty("pillarwatch.log", file.toString());
    System.setProperty("logback.configurationFile", "logback-pipeline.xml");
    // One configuration for three contexts; each would otherwise start the logging afresh.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    // Tomcat logs through java.util.logging.
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    return file;
  }
}
