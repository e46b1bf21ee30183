package org.pillarwatch.launcher.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.pillarwatch.launcher.CommandFailed;
import org.pillarwatch.launcher.samplesite.SampleSite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The command {@code demo}: runs the whole pipeline on a bundled news site, in a temporary
 * directory.
 */
@Command(
    name = "demo",
    description = {
      "Shows the whole pipeline at work on a bundled sample news site: a real Kafka broker, a real "
          + "PostgreSQL, the three services, the desk in the browser. Needs no network and leaves "
          + "nothing behind. Ctrl-C stops it."
    })
public final class DemoCommand implements Callable<Integer> {

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description =
          "Port of the desk; the next two are used too; 0 selects free ports. Default: 8080.")
  private int port;

  @Option(names = "--no-browser", description = "Do not open the desk in the browser.")
  private boolean noBrowser;

  @Option(
      names = "--pace",
      paramLabel = "DURATION",
      defaultValue = "PT7.5S",
      description = "Time between two new articles on the site, such as 2s. Default: 7.5s.",
      converter = DurationWords.class)
  private Duration pace = SampleSite.DEFAULT_PACE;

  @Option(
      names = "--articles",
      paramLabel = "N",
      description = "Stop when this number of articles is on the desk.")
  private int articles;

  @Override
  public Integer call() throws IOException {
    Ports ports = Ports.at(port);
    ports.check();
    Path temporaryFiles = Path.of(System.getProperty("java.io.tmpdir"));
    ScratchDirectory.removeAbandonedIn(temporaryFiles);
    ScratchDirectory scratch = ScratchDirectory.makeIn(temporaryFiles);
    Logs.into(scratch.path());
    Progress progress = new Progress(System.out, InstantSource.system());
    Stages stages = new Stages();
    stages.add(scratch);
    return new Run(stages, progress).untilStopped(() -> start(ports, scratch, stages, progress));
  }

  private int start(Ports ports, ScratchDirectory scratch, Stages stages, Progress progress)
      throws Exception {
    progress.say("Pillarwatch demo, log in " + scratch.path().resolve("pillarwatch.log"));
    Backing backing = new Engines(scratch.path(), null, null).start(stages, progress);
    SampleSite site =
        stages.open("site", () -> SampleSite.start(InstantSource.system(), pace)).get();
    new Services(ports, backing, settings(site)).start(stages, progress);
    progress.say(
        "All ready in %.1f s. The desk: %s".formatted(progress.seconds(), ports.deskAddress()));
    progress.say("The sample news site: " + site.baseUri() + "/  Ctrl-C stops everything.");
    DeskTicker ticker = DeskTicker.watching(ports.deskAddress(), null, progress);
    stages.add(ticker);
    announceEnd(site, progress);
    if (!noBrowser) {
      Browser.open(ports.deskAddress());
    }
    if (articles > 0) {
      ticker.await(articles);
      // Like Ctrl-C: everything is closed in order before the process ends.
      System.exit(0);
    }
    return 0;
  }

  /** A desk on which nothing more arrives looks broken unless its reader knows why. */
  private static void announceEnd(SampleSite site, Progress progress) {
    Thread.ofVirtual()
        .name("sample-end")
        .start(() -> {
          try {
            Thread.sleep(Duration.between(Instant.now(), site.completeAt()));
            progress.say(
                "The sample site has published all its %d articles; the desk stays open. Ctrl-C stops everything."
                    .formatted(site.articles()));
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
  }

  /**
   * Settings of ingest for the sample site: its private address is allowed, with short intervals.
   */
  private static List<String> settings(SampleSite site) {
    return List.of(
        "--ingest.feeds.opml=" + site.baseUri().resolve("/feeds.opml"),
        "--ingest.fetch.allowed-private-addresses=" + site.baseUri().getAuthority(),
        "--ingest.fetch.host-pause=0ms",
        "--ingest.fetch.host-concurrency=8",
        "--ingest.schedule.first-interval=3s",
        "--ingest.schedule.shortest-interval=3s",
        "--ingest.schedule.longest-interval=10s",
        "--ingest.schedule.longest-back-off=30s");
  }

  /** Parses a duration, with a readable error message. */
  static final class DurationWords implements picocli.CommandLine.ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      try {
        String iso = text.startsWith("P") ? text : "PT" + text;
        Duration duration = Duration.parse(iso);
        if (duration.isPositive()) {
          return duration;
        }
      } catch (java.time.format.DateTimeParseException notADuration) {
        throw new picocli.CommandLine.TypeConversionException(
            "'" + text + "' is not a duration such as 2s or 1m30s");
      }
      throw new CommandFailed("--pace " + text + " must be greater than zero");
    }
  }
}
