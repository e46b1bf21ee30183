package org.pillarwatch.launcher.batch;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The command {@code reclassify}: makes a running classify-service read its topic again, and prints
 * the progress.
 */
@Command(
    name = "reclassify",
    description = {
      "Makes classify-service read the fetched articles again, after a taxonomy change, and waits.",
      "Behind a password, give user and password in the URL."
    })
public final class ReclassifyCommand implements Callable<Integer> {

  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8082",
      description = "Address of classify-service (default: ${DEFAULT-VALUE}).")
  private URI url = URI.create("http://127.0.0.1:8082");

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "Such as 2026-01-31T00:00:00Z; without it, the whole topic.")
  private @Nullable String from;

  @Override
  public Integer call() throws InterruptedException {
    Map<String, @Nullable String> parameters = new LinkedHashMap<>();
    parameters.put("from", from);
    new RemoteRun("classify-service", url, "/api/reclassify")
        .follow(parameters, ReadableText.standardOutput());
    return 0;
  }
}
