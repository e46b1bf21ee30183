package org.pillarwatch.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ledger.fault.Catalogue;
import org.pillarwatch.ledger.fault.Scenario;
import org.pillarwatch.ledger.stand.Protocol;
import org.pillarwatch.ledger.stand.StandPlan;
import org.pillarwatch.ledger.stand.StandPlan.Disks;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line of the ledger. Exit codes: 0 all requirements met, 1 some failed, 2 usage error.
 */
@Command(
    name = "benchmarks/run ledger",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Publishes numbered articles through hundreds of feeds, injects faults, and compares "
          + "published with stored articles: nothing lost, nothing twice, the newest "
          + "version, no half rows. Names the article that is missing and where it was last seen.",
      "Runs the real services, a real Kafka broker and a real PostgreSQL as separate processes."
    })
public final class LedgerCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--faults",
      split = ",",
      paramLabel = "NAME",
      description =
          "Scenarios by id (R3), slug (kill-store) or family (R11); 'random' mixes them; 'all' is "
              + "every named one. Default: random.")
  private List<String> faults = List.of("random");

  @Option(names = "--list", description = "List the scenarios with their requirements, and exit.")
  private boolean list;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description = "Minimum duration of 'random', and duration of 'soak', in minutes. Default: 2.")
  private double minutes = 2;

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "Minimum number of kills and cuts of 'random'. Default: 10.")
  private int count = 10;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Determines the published articles and the faults. Default: random.")
  private long seed = ThreadLocalRandom.current().nextLong(1_000_000_000);

  @Option(
      names = "--protocol",
      paramLabel = "NAME",
      description = "How consumers share partitions: ${COMPLETION-CANDIDATES}. Default: classic.")
  private Protocol protocol = Protocol.CLASSIC;

  @Option(names = "--feeds", paramLabel = "N", description = "Number of feeds. Default: 200.")
  private int feeds = 200;

  @Option(names = "--rate", paramLabel = "N", description = "Articles a second. Default: 20.")
  private double rate = 20;

  @Option(
      names = "--directory",
      paramLabel = "DIR",
      description =
          "For data and logs, kept afterwards. Default: a new one under target/, removed on success.")
  private @Nullable Path directory;

  @Option(
      names = "--programs",
      paramLabel = "DIR",
      description = "Where PostgreSQL's programs are unpacked once. Default: ~/.cache/pillarwatch.")
  private Path programs = Path.of(System.getProperty("user.home"), ".cache", "pillarwatch");

  private final long start = System.nanoTime();

  /** Runs the ledger. */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new LedgerCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(true)
            .execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Catalogue catalogue = new Catalogue(count, Duration.ofSeconds(Math.round(minutes * 60)));
    if (list) {
      catalogue
          .scenarios()
          .forEach(each ->
              System.out.printf("%-5s %-24s %s%n", each.id(), each.slug(), each.criterion()));
      return 0;
    }
    Set<Scenario> chosen = chosen(catalogue);
    say("seed " + seed);
    Path data = directory();
    say("data and logs in " + data);
    StandPlan plan = new StandPlan(data, programs, feeds, seed, rate, protocol, Disks.SHARED);
    Programme programme = new Programme(plan, this::say);
    programme.play(chosen);
    Report report = new Report(seed, protocol.word(), programme.outcomes(), programme.balances());
    if (report.held() && directory == null) {
      Directories.delete(data);
    }
    System.out.println();
    System.out.print(report.table());
    System.out.println(report.json());
    return report.held() ? 0 : 1;
  }

  private Set<Scenario> chosen(Catalogue catalogue) {
    Set<Scenario> chosen = new LinkedHashSet<>();
    for (String name : faults) {
      try {
        chosen.addAll(catalogue.called(name));
      } catch (IllegalArgumentException unknown) {
        throw new ParameterException(
            Objects.requireNonNull(spec).commandLine(), unknown.getMessage());
      }
    }
    return chosen;
  }

  private Path directory() throws IOException {
    if (directory != null) {
      return Files.createDirectories(directory.toAbsolutePath());
    }
    Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
    return Files.createTempDirectory(target, "ledger-");
  }

  private void say(String words) {
    System.out.printf(Locale.ROOT, "%7.1f  %s%n", (System.nanoTime() - start) / 1e9, words);
  }
}
