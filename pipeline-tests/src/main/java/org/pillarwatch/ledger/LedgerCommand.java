package org.pillarwatch.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ledger.audit.Balance;
import org.pillarwatch.ledger.fault.Catalogue;
import org.pillarwatch.ledger.fault.Scenario;
import org.pillarwatch.ledger.stand.Protocol;
import org.pillarwatch.ledger.stand.SmallDisk;
import org.pillarwatch.ledger.stand.Stand;
import org.pillarwatch.ledger.stand.StandPlan;
import org.pillarwatch.ledger.stand.StandPlan.Disks;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line of the ledger. Exit codes: 0 all held, 1 something did not, 2 not understood.
 */
@Command(
    name = "benchmarks/run ledger",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Publishes numbered articles through hundreds of feeds, breaks what can break, and compares "
          + "what was published with what is stored: nothing lost, nothing twice, the newest "
          + "version, no half rows. Names the article that is missing and where it was last seen.",
      "Runs the real services, a real Kafka broker and a real PostgreSQL as processes of their own."
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

  @Option(names = "--list", description = "List the scenarios and what each must hold, and stop.")
  private boolean list;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description = "Least time of 'random', and time of 'soak'. Default: 2.")
  private double minutes = 2;

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "Least number of faults of 'random'. Default: 10.")
  private int count = 10;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description =
          "Decides what is published and which faults come when. Default: another each time.")
  private long seed = ThreadLocalRandom.current().nextLong(1_000_000_000);

  @Option(
      names = "--protocol",
      paramLabel = "NAME",
      description = "How consumers share partitions: ${COMPLETION-CANDIDATES}. Default: classic.")
  private Protocol protocol = Protocol.CLASSIC;

  @Option(names = "--feeds", paramLabel = "N", description = "How many feeds. Default: 200.")
  private int feeds = 200;

  @Option(names = "--rate", paramLabel = "N", description = "Articles a second. Default: 20.")
  private double rate = 20;

  @Option(
      names = "--directory",
      paramLabel = "DIR",
      description =
          "For data and logs, kept afterwards. Default: a new one under target/, removed when all held.")
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
  public Integer call() throws IOException, SQLException, InterruptedException {
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
    List<Outcome> outcomes = new ArrayList<>();
    List<Balance> balances = new ArrayList<>();
    for (Disks disks : Disks.values()) {
      play(
          disks, chosen.stream().filter(each -> disks(each) == disks).toList(), outcomes, balances);
    }
    Report report = new Report(seed, protocol.word(), outcomes);
    System.out.println();
    System.out.print(report.table());
    System.out.println(report.json(balances));
    return report.held() ? 0 : 1;
  }

  private Set<Scenario> chosen(Catalogue catalogue) {
    Set<Scenario> chosen = new LinkedHashSet<>();
    for (String name : faults) {
      try {
        chosen.addAll(catalogue.called(name));
      } catch (IllegalArgumentException unknown) {
        throw new ParameterException(
            java.util.Objects.requireNonNull(spec).commandLine(), unknown.getMessage());
      }
    }
    return chosen;
  }

  private static Disks disks(Scenario scenario) {
    return scenario.disk() == Scenario.Disk.SMALL ? Disks.SMALL : Disks.SHARED;
  }

  private void play(
      Disks disks, List<Scenario> scenarios, List<Outcome> outcomes, List<Balance> balances)
      throws IOException, SQLException, InterruptedException {
    if (scenarios.isEmpty()) {
      return;
    }
    if (disks == Disks.SMALL && !SmallDisk.isPermitted()) {
      scenarios.forEach(each ->
          outcomes.add(new Outcome.Skipped(each, "this user may not mount a small file system")));
      return;
    }
    if (scenarios.stream().allMatch(each -> each.script() == null)) {
      scenarios.forEach(
          each -> outcomes.add(new Outcome.Skipped(each, String.valueOf(each.missing()))));
      return;
    }
    Path data = directory(disks);
    say("data and logs in " + data);
    StandPlan plan = new StandPlan(data, programs, feeds, seed, rate, protocol, disks);
    boolean held;
    try (Stand stand = Stand.open(plan)) {
      held = play(stand, scenarios, outcomes, balances);
    }
    if (held && directory == null) {
      Directories.delete(data);
    }
  }

  private boolean play(
      Stand stand, List<Scenario> scenarios, List<Outcome> outcomes, List<Balance> balances)
      throws SQLException, InterruptedException {
    Rehearsal rehearsal = new Rehearsal(stand, seed, this::say);
    rehearsal.warmUp();
    say("ready");
    boolean held = true;
    @Nullable Balance last = null;
    for (Scenario scenario : scenarios) {
      say("== %s %s: %s".formatted(scenario.id(), scenario.slug(), scenario.criterion()));
      Outcome outcome = rehearsal.play(scenario);
      outcomes.add(outcome);
      if (outcome instanceof Outcome.Played played) {
        last = played.balance();
        held &= played.held();
        say(played.held() ? "held" : "BROKEN: " + String.join("; ", played.broken()));
      }
    }
    if (last != null) {
      balances.add(last);
    }
    return held;
  }

  private Path directory(Disks disks) throws IOException {
    if (directory != null) {
      return Files.createDirectories(
          directory.toAbsolutePath().resolve(disks.name().toLowerCase(Locale.ROOT)));
    }
    Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
    return Files.createTempDirectory(target, "ledger-");
  }

  private void say(String words) {
    System.out.printf(Locale.ROOT, "%7.1f  %s%n", (System.nanoTime() - start) / 1e9, words);
  }
}
