package org.pillarwatch.launcher.pipeline;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.launcher.CommandFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code up}: runs the whole pipeline on real feeds, on one machine. */
@Command(
    name = "up",
    description = {
      "Runs the whole pipeline on this machine: polls real feeds and keeps its data over restarts."
          + " The first start takes its feeds from DIR/feeds.opml, which is yours to edit before;"
          + " later the registry's API and --opml add to them. Ctrl-C stops it."
    })
public final class UpCommand implements Callable<Integer> {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Data directory. Default: ~/.pillarwatch.")
  private Path data = Path.of(System.getProperty("user.home"), ".pillarwatch");

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description =
          "Port of the desk; the next two are used too; 0 selects free ports. Default: 8080.")
  private int port;

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "Use this broker instead of an embedded one.")
  private @Nullable String kafka;

  @Option(
      names = "--postgres",
      paramLabel = "JDBC-URL",
      description = {
        "Use this database instead of an embedded one:",
        "jdbc:postgresql://host/database?user=…&password=…"
      })
  private @Nullable String postgres;

  @Option(
      names = "--opml",
      paramLabel = "FILE",
      description = "Add the feeds of this list; existing feeds are not changed.")
  private @Nullable Path opml;

  @Option(names = "--no-browser", description = "Do not open the desk in the browser.")
  private boolean noBrowser;

  @Override
  public Integer call() {
    refuseMistakes();
    Ports ports = Ports.at(port);
    DataDirectory directory = DataDirectory.open(data);
    ports.check();
    Path log = Logs.into(directory.path());
    Progress progress = new Progress(System.out, InstantSource.system());
    Stages stages = new Stages();
    stages.add(directory);
    progress.say("Pillarwatch, data in %s, log in %s".formatted(directory.path(), log));
    return new Run(stages, progress).untilStopped(() -> start(ports, directory, stages, progress));
  }

  private void refuseMistakes() {
    if (kafka != null && !kafka.matches("[^\\s:,]+:\\d{1,5}(,[^\\s:,]+:\\d{1,5})*")) {
      throw new CommandFailed("--kafka " + kafka + " is not HOST:PORT");
    }
    if (postgres != null && !postgres.startsWith("jdbc:postgresql:")) {
      throw new CommandFailed("--postgres " + postgres + " must start with jdbc:postgresql:");
    }
    if (opml != null && !Files.isReadable(opml)) {
      throw new CommandFailed("--opml " + opml + " cannot be read");
    }
  }

  private int start(Ports ports, DataDirectory directory, Stages stages, Progress progress)
      throws Exception {
    Backing backing = new Engines(directory.path(), kafka, postgres).start(stages, progress);
    Path firstFeeds = directory.feedList();
    List<String> settings =
        List.of(
            "--ingest.feeds.opml=" + firstFeeds.toUri(),
            "--store.search.directory=" + directory.path().resolve("search"));
    new Services(ports, backing, settings).start(stages, progress);
    Path further = opml;
    if (further != null) {
      add(further, ports);
    }
    progress.say(
        "All ready in %.1f s. The desk: %s".formatted(progress.seconds(), ports.deskAddress()));
    stages.add(DeskTicker.watching(ports.deskAddress(), password(), progress));
    if (!noBrowser) {
      Browser.open(ports.deskAddress());
    }
    return 0;
  }

  private static void add(Path list, Ports ports) throws Exception {
    URI registry = URI.create("http://127.0.0.1:" + ports.ingest() + "/api/opml");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(registry).POST(HttpRequest.BodyPublishers.ofFile(list));
    DeskTicker.authorize(request, password());
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new CommandFailed(
            "--opml %s was refused with status %d: %s"
                .formatted(list, answer.statusCode(), answer.body()));
      }
    }
  }

  /** The services read the password from the same variable. */
  private static @Nullable String password() {
    return System.getenv("PILLARWATCH_ACCESS_PASSWORD");
  }
}
