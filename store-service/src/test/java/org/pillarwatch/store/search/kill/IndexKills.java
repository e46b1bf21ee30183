package org.pillarwatch.store.search.kill;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pillarwatch.engines.junit.Engines;
import org.pillarwatch.engines.junit.FreshDatabase;
import tools.jackson.databind.JsonNode;

/**
 * Kills a store process again and again at random moments while it indexes articles that arrive,
 * change and vanish, and compares what the last process finds with the tables.
 */
public final class IndexKills {

  /** Beyond the pause between two commits of the index. */
  private static final int LATEST_KILL_MILLIS = 15_000;

  private static final int MOST_ATTEMPTS = 120;
  private static final Pattern INDEXED =
      Pattern.compile("(?m)^pillarwatch_store_indexed_total(?:\\{[^}]*})? (\\S+)");

  private final FreshDatabase database;
  private final Path directory;
  private final SplittableRandom random;
  private final PrintStream out;

  IndexKills(FreshDatabase database, Path directory, long seed, PrintStream out) {
    this.database = database;
    this.directory = directory;
    this.random = new SplittableRandom(seed);
    this.out = out;
  }

  /**
   * What the last process finds, beside the tables.
   *
   * @param articles in the tables
   * @param missing articles, or their newest revisions, that it does not find
   * @param surplus articles, or earlier revisions, that it finds although the tables lack them
   * @param twice articles that it finds more than once
   * @param indexed articles that the last process indexed itself
   */
  record Comparison(int articles, int missing, int surplus, int twice, long indexed) {
    boolean isEqual() {
      return missing == 0 && surplus == 0 && twice == 0;
    }
  }

  /**
   * Runs on a database of its own.
   *
   * @param arguments number of kills, 20 unless stated; seed, 1 unless stated
   */
  public static void main(String[] arguments) throws Exception {
    int kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    Path directory = Files.createTempDirectory("pillarwatch-index-kills-");
    IndexKills run = new IndexKills(Engines.freshDatabase(), directory, seed, System.out);
    Comparison found = run.run(kills);
    System.out.printf(
        "kills %d, articles %,d, missing %d, surplus %d, twice %d; the last process indexed %,d%n",
        kills, found.articles(), found.missing(), found.surplus(), found.twice(), found.indexed());
    System.exit(found.isEqual() ? 0 : 1);
  }

  /** Kills, then lets one process index in peace. */
  Comparison run(int kills) throws SQLException, InterruptedException {
    try (StoreProcess first = process()) {
      // Makes the tables.
      first.awaitAnswers();
    }
    try (Newsroom newsroom = new Newsroom(database, random.nextLong())) {
      for (int kill = 1; kill <= kills; kill++) {
        try (StoreProcess process = process()) {
          process.awaitAnswers();
          MILLISECONDS.sleep(moment(kill, kills));
          JsonNode answer = process.client().json("/api/articles?q=*&limit=1");
          process.kill();
          newsroom.check();
          out.printf(
              "kill %d: %d articles indexed, coverage %d %%%n",
              kill, answer.at("/total/value").asInt(), answer.at("/understood/coverage").asInt());
        }
      }
    }
    try (StoreProcess last = process()) {
      last.awaitAnswers();
      return compareWhenQuiet(last);
    }
  }

  /** Spread over the whole time, so that some kills fall before the first commit and some after. */
  private long moment(int kill, int kills) {
    return (long) ((kill - 1 + random.nextDouble()) * LATEST_KILL_MILLIS / kills);
  }

  private StoreProcess process() {
    return new StoreProcess(database, directory.resolve("index"), directory.resolve("store.log"));
  }

  private Comparison compareWhenQuiet(StoreProcess process)
      throws SQLException, InterruptedException {
    Comparison found = compare(process);
    for (int attempt = 1; attempt < MOST_ATTEMPTS && !found.isEqual(); attempt++) {
      MILLISECONDS.sleep(500);
      found = compare(process);
    }
    return found;
  }

  private Comparison compare(StoreProcess process) throws SQLException {
    Set<String> stored = Newsroom.ids(database);
    List<String> all = found(process, "*");
    int missing = without(stored, all);
    int surplus = without(new HashSet<>(all), stored);
    for (int revision = 0; revision < Newsroom.REVISIONS; revision++) {
      Set<String> saying = Newsroom.ids(database, revision);
      List<String> revised = found(process, "revision" + revision);
      missing += without(saying, revised);
      surplus += without(new HashSet<>(revised), saying);
    }
    int twice = all.size() - new HashSet<>(all).size();
    return new Comparison(stored.size(), missing, surplus, twice, indexed(process));
  }

  private static int without(Set<String> ids, Iterable<String> others) {
    Set<String> rest = new HashSet<>(ids);
    others.forEach(rest::remove);
    return rest.size();
  }

  /** The ids of all articles that a query finds, page by page. */
  private static List<String> found(StoreProcess process, String query) {
    List<String> ids = new ArrayList<>();
    String address = "/api/articles?limit=200&q=" + query;
    JsonNode page = process.client().json(address);
    while (true) {
      page.path("items").forEach(item -> ids.add(item.path("id").asString()));
      if (page.path("next").isNull()) {
        return ids;
      }
      page = process.client().json(address + "&cursor=" + page.path("next").asString());
    }
  }

  private static long indexed(StoreProcess process) {
    Matcher count = INDEXED.matcher(process.client().get("/actuator/prometheus").body());
    return count.find() ? (long) Double.parseDouble(count.group(1)) : -1;
  }
}
