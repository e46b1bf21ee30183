package org.pillarwatch.ingest;

import java.time.Duration;
import java.util.List;
import org.pillarwatch.ingest.claim.Claims;
import org.pillarwatch.ingest.schedule.WorkLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Starts polling when everything else is up, and stops it before anything else goes down: no new
 * claims, a while for what is under way, and what is left goes back for others to take.
 */
@Component
class Newsroom implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Newsroom.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final List<WorkLoop<?>> loops;
  private final List<Claims> claims;
  private volatile boolean running;

  Newsroom(List<WorkLoop<?>> loops, List<Claims> claims) {
    this.loops = loops;
    this.claims = claims;
  }

  @Override
  public void start() {
    loops.forEach(WorkLoop::start);
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    try {
      for (WorkLoop<?> loop : loops) {
        loop.stop(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    release();
  }

  private void release() {
    try {
      claims.forEach(Claims::releaseAll);
    } catch (RuntimeException e) {
      log.warn("claims=kept until=lease-ends cause=\"{}\"", e.toString());
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
