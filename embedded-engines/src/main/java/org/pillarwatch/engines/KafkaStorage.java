package org.pillarwatch.engines;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/** Storage directory of a single Kafka node in KRaft mode. */
public final class KafkaStorage {

  private KafkaStorage() {}

  /**
   * Formats a directory for a new cluster; does nothing if it is formatted already.
   *
   * @param node id of the node, which is broker and controller
   * @throws EngineException when the directory cannot be written
   */
  public static void format(Path logs, int node) {
    if (Files.exists(logs.resolve("meta.properties"))) {
      return;
    }
    try {
      Files.createDirectories(logs);
      new Formatter()
          .setClusterId(Uuid.randomUuid().toString())
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .setNodeId(node)
          .setDirectories(List.of(logs.toString()))
          .setMetadataLogDirectory(logs.toString())
          .setControllerListenerName("CONTROLLER")
          .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setIgnoreFormatted(false)
          .run();
    } catch (Exception e) {
      throw new EngineException("cannot format " + logs + " for Kafka", e);
    }
  }
}
