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

/** One execution of a scenario: actions for the script and its findings. Not thread-safe. */
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
   * @param random source of times and choices
   * @param progress receives a line for each step
   */
  public Scene(Stand stand, Auditor auditor, SplittableRandom random, Consumer<String> progress) {
    this.stand = stand;
    this.auditor = auditor;
    this.random = random;
    this.progress = progress;
  }

  /** The test stand. */
  public Stand stand() {
    return stand;
  }

  Auditor auditor() {
    return auditor;
  }

  SplittableRandom random() {
    return random;
  }

  /** The failed requirements. */
  public List<String> broken() {
    return List.copyOf(broken);
  }

  /** The measurements. */
  public List<String> figures() {
    return List.copyOf(figures);
  }

  /** Number of injected faults so far. */
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

  /** Records a figure for the table. */
  void figure(String name, Object value) {
    figures.add(name + " " + value);
    say(name + " " + value);
  }

  /** Records a failed requirement and continues. */
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

  /** Sleeps for a random time between the two limits. */
  void pause(Duration least, Duration most) throws InterruptedException {
    pause(anyOf(least, most));
  }

  Duration anyOf(Duration least, Duration most) {
    return Duration.ofMillis(random.nextLong(least.toMillis(), most.toMillis() + 1));
  }

  <T> T anyOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Kills a process and restarts it after a time. */
  void kill(Victim victim, Duration down) throws InterruptedException {
    fault("kill -9 " + victim.name() + ", down for " + seconds(down));
    victim.kill();
    pause(down);
    victim.start();
  }

  /** Sends SIGSTOP, and SIGCONT after a time. */
  void freeze(Victim victim, Duration length) throws InterruptedException {
    fault("freeze " + victim.name() + " for " + seconds(length));
    victim.freeze();
    pause(length);
    victim.thaw();
  }

  /** Changes the condition of a link for a time. */
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

  /** Sends SIGTERM; the process must exit within 15 s. */
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
   * Restarts the only replica of ingest, since its count of waiting pages at the start is inexact
   * while another replica works.
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

  /** Formats a duration in seconds with one decimal. */
  public static String seconds(Duration length) {
    return String.format(Locale.ROOT, "%.1f s", length.toMillis() / 1_000.0);
  }
}
