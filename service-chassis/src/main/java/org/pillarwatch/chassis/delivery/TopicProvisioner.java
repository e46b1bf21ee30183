package org.pillarwatch.chassis.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Creates missing topics as soon as a broker is available, so that a service may start before its
 * broker, and keeps looking, since a deleted topic would stop the flow without any error in the
 * stages that only read.
 */
final class TopicProvisioner implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(TopicProvisioner.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final LogThrottle refrain = new LogThrottle(Duration.ofMinutes(1));
  private final KafkaAdmin admin;
  private final Duration interval;
  private volatile @Nullable Thread keeper;

  /**
   * @param interval pause between two looks at topics that exist
   */
  TopicProvisioner(KafkaAdmin admin, Duration interval) {
    this.admin = admin;
    this.interval = interval;
  }

  @Override
  public void start() {
    // The first attempt precedes the start of the listeners, so that they find their topics.
    boolean exist = topicsAreThere();
    keeper = Thread.ofVirtual().name("topic-keeper").start(() -> keepLooking(exist));
  }

  private void keepLooking(boolean existAtFirst) {
    boolean exist = existAtFirst;
    try {
      while (true) {
        Thread.sleep(exist ? interval : PAUSE);
        boolean before = exist;
        exist = topicsAreThere();
        if (exist && !before) {
          log.info("topics=there");
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean topicsAreThere() {
    try {
      return admin.initialize();
    } catch (RuntimeException e) {
      RootCause cause = RootCause.of(e);
      if (refrain.allows(cause.kind())) {
        log.warn("topics=missing cause={} message=\"{}\"", cause.kind(), cause.message());
      }
      return false;
    }
  }

  @Override
  public void stop() {
    Thread running = keeper;
    if (running != null) {
      running.interrupt();
      keeper = null;
    }
  }

  @Override
  public boolean isRunning() {
    Thread running = keeper;
    return running != null && running.isAlive();
  }

  /** Starts before the listeners, which start last. */
  @Override
  public int getPhase() {
    return 0;
  }
}
