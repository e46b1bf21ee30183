package org.pillarwatch.launcher.batch;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The command {@code republish}: makes a running store-service publish its articles again, and
 * prints the progress.
 */
@Command(
    name = "republish",
    description = {
      "Makes store-service publish stored articles again, to be reclassified, and waits: for those"
          + " that the topic of fetched articles no longer holds.",
      "Behind a password, give user and password in the URL."
    })
public final class RepublishCommand implements Callable<Integer> {

  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8080",
      description = "Address of the desk (default: ${DEFAULT-VALUE}).")
  private URI url = URI.create("http://127.0.0.1:8080");

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "Articles last fetched from then on, such as 2026-01-31T00:00:00Z.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      description = "Articles last fetched before; without it, all stored articles.")
  private @Nullable String to;

  @Override
  public Integer call() throws InterruptedException {
    Map<String, @Nullable String> parameters = new LinkedHashMap<>();
    parameters.put("from", from);
    parameters.put("to", to);
    new RemoteRun("store-service", url, "/api/republish")
        .follow(parameters, ReadableText.standardOutput());
    return 0;
  }
}
