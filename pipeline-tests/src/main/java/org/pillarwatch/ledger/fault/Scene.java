package org.pillarwatch.ledger.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.pillarwatch.ledger.audit.Auditor;
import org.pillarwatch.ledger.link.Condition;
import org.pillarwatch.ledger.link.Link;
import org.pillarwatch.ledger.process.Replica;
import org.pillarwatch.ledger.process.Victim;
import org.pillarwatch.ledger.stand.Stand;

/** One playing of a scenario: what a script can do, and what it finds. For one thread. */
public final class Scene {

  private static final Duration START_PATIENCE = Duration.ofSeconds(90);

  private final Stand stand;
  private final Auditor auditor;
  private final SplittableRandom random;
  private final Consumer<String> progress;
  private final List<String> broken = new ArrayList<>();
  private final List<String> figures = new ArrayList<>();
  private int faults;

  /**
   * @param random decides moments and choices
   * @param progress hears of each step
   */
  public Scene(Stand stand, Auditor auditor, SplittableRandom random, Consumer<String> progress) {
    this.stand = stand;
    this.auditor = auditor;
    this.random = random;
    this.progress = progress;
  }

  /** Where it is played. */
  public Stand stand() {
    return stand;
  }

  Auditor auditor() {
    return auditor;
  }

  SplittableRandom random() {
    return random;
  }

  /** What did not hold. */
  public List<String> broken() {
    return List.copyOf(broken);
  }

  /** What was measured. */
  public List<String> figures() {
    return List.copyOf(figures);
  }

  /** How many faults were inflicted so far. */
  public int faults() {
    return faults;
  }

  void say(String words) {
    progress.accept(words);
  }

  /** Logs and counts a fault before it is injected. */
  void fault(String what) {
    faults++;
    say("fault " + faults + ": " + what);
  }

  /** Notes a figure for the table. */
  void figure(String name, Object value) {
    figures.add(name + " " + value);
    say(name + " " + value);
  }

  /** Notes what did not hold, and goes on. */
  void expect(boolean held, String what) {
    if (!held) {
      broken.add(what);
      say("BROKEN: " + what);
    }
  }

  void expectWithin(Duration patience, String what, BooleanSupplier condition)
      throws InterruptedException {
    long start = System.nanoTime();
    boolean held = Stand.await(patience, condition);
    expect(held, what + " within " + patience.toSeconds() + " s");
    if (held) {
      figure(what, "after " + seconds(Duration.ofNanos(System.nanoTime() - start)));
    }
  }

  void pause(Duration length) throws InterruptedException {
    Thread.sleep(length);
  }

  /** Between the two, at random. */
  void pause(Duration least, Duration most) throws InterruptedException {
    pause(anyOf(least, most));
  }

  Duration anyOf(Duration least, Duration most) {
    return Duration.ofMillis(random.nextLong(least.toMillis(), most.toMillis() + 1));
  }

  <T> T anyOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Kills, and starts again after that time. */
  void kill(Victim victim, Duration down) throws InterruptedException {
    fault("kill -9 " + victim.name() + ", down for " + seconds(down));
    victim.kill();
    pause(down);
    victim.start();
  }

  /** SIGSTOP, and SIGCONT after that time. */
  void freeze(Victim victim, Duration length) throws InterruptedException {
    fault("freeze " + victim.name() + " for " + seconds(length));
    victim.freeze();
    pause(length);
    victim.thaw();
  }

  /** Spoils a link for that time. */
  void spoil(Link link, Condition condition, Duration length) throws InterruptedException {
    fault(link.name() + " " + words(condition) + " for " + seconds(length));
    link.set(condition);
    pause(length);
    link.set(new Condition.Sound());
  }

  /** Starts a replica and waits until it is ready. */
  void start(Replica replica) throws InterruptedException {
    replica.process().start();
    expectReady(replica);
  }

  void expectReady(Replica replica) throws InterruptedException {
    boolean ready = Stand.await(START_PATIENCE, replica::isReady);
    expect(ready, replica.name() + " ready within " + START_PATIENCE.toSeconds() + " s");
  }

  /** SIGTERM; it must end by itself within 15 s. */
  void terminate(Replica replica) {
    fault("SIGTERM " + replica.name());
    long start = System.nanoTime();
    replica.process().terminate();
    boolean ended = replica.process().awaitEnd(Duration.ofSeconds(30));
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    figure(replica.name() + " ended by SIGTERM after", seconds(took));
    expect(ended && took.toSeconds() < 15, replica.name() + " ends within 15 s of SIGTERM");
    if (!ended) {
      replica.process().kill();
    }
  }

  /**
   * Starts a replica of ingest once more, with no other beside it: how many pages waited when it
   * started, its counters cannot tell while another takes them off the list.
   */
  void countAnew(Replica ingest) throws InterruptedException {
    terminate(ingest);
    start(ingest);
  }

  private static String words(Condition condition) {
    return switch (condition) {
      case Condition.Sound _ -> "sound";
      case Condition.Slow(Duration delay) -> "slowed by " + delay.toMillis() + " ms";
      case Condition.Silent _ -> "silent";
      case Condition.Cut _ -> "cut";
    };
  }

  /** In seconds with one decimal. */
  public static String seconds(Duration length) {
    return String.format(Locale.ROOT, "%.1f s", length.toMillis() / 1_000.0);
  }
}
