package org.pillarwatch.chassis.health;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.chassis.delivery.RootCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Polls one dependency every second and logs each change between available and unavailable.
 *
 * <p>One thread polls, and health probes only read its latest result: a slow dependency delays no
 * probe and accumulates no threads. Safe for use by many threads.
 */
public final class DependencyProbe implements HealthIndicator, SmartLifecycle {

  /** A check of the dependency. */
  @FunctionalInterface
  public interface Question {

    /** Returns when the dependency is available and throws when it is not; both within seconds. */
    void ask() throws Exception;
  }

  /**
   * The latest result.
   *
   * @param since start of the current state, by the monotonic clock
   * @param trouble cause of the unavailability; null when available
   */
  private record State(long since, @Nullable String trouble) {}

  private static final Logger log = LoggerFactory.getLogger(DependencyProbe.class);
  private static final String NOT_YET = "has not answered yet";
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LATE = Duration.ofSeconds(4);

  private final String name;
  private final Question question;
  private volatile State state = new State(System.nanoTime(), NOT_YET);
  private volatile long lastReply = System.nanoTime();
  private volatile @Nullable Thread watcher;

  /**
   * @param name of the dependency, for the log
   */
  public DependencyProbe(String name, Question question) {
    this.name = name;
    this.question = question;
  }

  /**
   * How long the dependency has been available without interruption; zero while it is unavailable.
   */
  Duration steady() {
    State known = state;
    return known.trouble() != null || isLate()
        ? Duration.ZERO
        : Duration.ofNanos(System.nanoTime() - known.since());
  }

  @Override
  public Health health() {
    String trouble = state.trouble();
    if (trouble != null) {
      return Health.down().withDetail("reason", trouble).build();
    }
    return isLate()
        ? Health.down().withDetail("reason", "slow to answer").build()
        : Health.up().build();
  }

  private boolean isLate() {
    return System.nanoTime() - lastReply > LATE.toNanos();
  }

  private void watch() {
    try {
      while (true) {
        look();
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() throws InterruptedException {
    try {
      question.ask();
      answered();
    } catch (InterruptedException stopped) {
      throw stopped;
    } catch (Exception failure) {
      failed(RootCause.of(failure));
    }
    lastReply = System.nanoTime();
  }

  private void answered() {
    State before = state;
    String trouble = before.trouble();
    if (trouble == null) {
      return;
    }
    long now = System.nanoTime();
    state = new State(now, null);
    if (!trouble.equals(NOT_YET)) {
      long seconds = Duration.ofNanos(now - before.since()).toSeconds();
      log.info("dependency={} state=answers after_seconds={}", name, seconds);
    }
  }

  private void failed(RootCause cause) {
    State before = state;
    String known = before.trouble();
    boolean isNews = known == null || known.equals(NOT_YET);
    String trouble = cause.kind() + ": " + cause.message();
    state = new State(isNews ? System.nanoTime() : before.since(), trouble);
    if (isNews) {
      log.warn(
          "dependency={} state=away cause={} message=\"{}\"", name, cause.kind(), cause.message());
    }
  }

  @Override
  public void start() {
    watcher = Thread.ofVirtual().name("watch-" + name).start(this::watch);
  }

  @Override
  public void stop() {
    Thread running = watcher;
    if (running != null) {
      running.interrupt();
      watcher = null;
    }
  }

  @Override
  public boolean isRunning() {
    return watcher != null;
  }

  /** Starts first and stops last, since others use its result. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }
}
