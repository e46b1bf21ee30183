package org.pillarwatch.ingest;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.claim.ClaimLoop;
import org.pillarwatch.ingest.claim.Claims;
import org.pillarwatch.ingest.claim.JdbcHostBook;
import org.pillarwatch.ingest.claim.Replicas;
import org.pillarwatch.ingest.frontier.NewPages;
import org.pillarwatch.ingest.frontier.host.SiteRuleWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Starts polling after all other beans, and stops it before them: no new claims, a limited wait for
 * the work in progress, and release of the remaining claims.
 */
@Component
class PollingLifecycle implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(PollingLifecycle.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration TIDYING = Duration.ofMinutes(10);
  private static final Duration TESTING = Duration.ofDays(1);

  /** Retention of completed entries; an entry that returns later counts as new. */
  private static final Duration REMEMBERED = Duration.ofDays(60);

  private final List<ClaimLoop<?>> loops;
  private final List<Claims> claims;
  private final Replicas replicas;
  private final JdbcHostBook hosts;
  private final NewPages pages;
  private final SiteRuleWatch rules;
  private final ClaimLoop.Trouble trouble;
  private @Nullable ScheduledExecutorService heartbeat;
  private volatile boolean running;

  PollingLifecycle(
      List<ClaimLoop<?>> loops,
      List<Claims> claims,
      Replicas replicas,
      JdbcHostBook hosts,
      NewPages pages,
      SiteRuleWatch rules,
      ClaimLoop.Trouble trouble) {
    this.loops = loops;
    this.claims = claims;
    this.replicas = replicas;
    this.hosts = hosts;
    this.pages = pages;
    this.rules = rules;
    this.trouble = trouble;
  }

  @Override
  public void start() {
    heartbeat =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("heartbeat").factory());
    attempt(this::beat);
    every(Replicas.BEAT, this::beat);
    every(TIDYING, hosts::tidy);
    every(TIDYING, () -> pages.forget(REMEMBERED));
    every(TESTING, rules::testInBackground);
    loops.forEach(ClaimLoop::start);
    running = true;
  }

  private void beat() {
    int freed = replicas.beat();
    if (freed > 0) {
      log.warn("claims={} outcome=taken-from-dead-replicas", freed);
    }
  }

  private void every(Duration period, Runnable chore) {
    if (heartbeat != null) {
      var _ =
          heartbeat.scheduleWithFixedDelay(
              () -> attempt(chore), 0, period.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Runs a task; a failed one is retried with the next heartbeat. */
  private void attempt(Runnable chore) {
    try {
      chore.run();
    } catch (RuntimeException e) {
      trouble.met(e);
    }
  }

  @Override
  public void stop() {
    running = false;
    try {
      for (ClaimLoop<?> loop : loops) {
        loop.stop(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (heartbeat != null) {
      heartbeat.shutdownNow();
    }
    release();
  }

  private void release() {
    try {
      claims.forEach(Claims::releaseAll);
      replicas.leave();
    } catch (RuntimeException e) {
      log.warn("claims=kept until=replica-counts-as-dead cause=\"{}\"", e.toString());
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
