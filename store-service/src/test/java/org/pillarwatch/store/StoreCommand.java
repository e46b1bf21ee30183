package org.pillarwatch.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the service as a process of its own, without Kafka, to be killed. */
public final class StoreCommand {

  private StoreCommand() {}

  /**
   * Starts a process.
   *
   * @param megabytes limit of its heap
   * @param log file that receives what it prints, after what is there
   * @param settings arguments of the service
   */
  public static Process start(
      String url, String username, String password, int megabytes, File log, String... settings) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + megabytes + "m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dspring.datasource.url=" + url,
                "-Dspring.datasource.username=" + username,
                "-Dspring.datasource.password=" + password,
                "-cp",
                System.getProperty("java.class.path"),
                StoreService.class.getName(),
                "--spring.kafka.bootstrap-servers=127.0.0.1:1",
                "--spring.kafka.listener.auto-startup=false"));
    command.addAll(List.of(settings));
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
          .start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
