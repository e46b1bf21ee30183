package org.pillarwatch.chassis.health;

import java.time.Duration;
import java.util.List;
import org.pillarwatch.chassis.delivery.ListenerHeartbeat;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Liveness indicator that is down when a listener died unexpectedly or is stuck: then only a
 * restart of the service helps.
 *
 * <p>A listener is stuck when it makes no progress although all dependencies have been available
 * for as long. A listener that waits for an unavailable broker or database is healthy.
 */
final class ListenersHealth extends AbstractHealthIndicator {

  private final KafkaListenerEndpointRegistry listeners;
  private final ListenerHeartbeat pulse;
  private final List<DependencyProbe> watches;
  private final Duration stuckAfter;

  ListenersHealth(
      KafkaListenerEndpointRegistry listeners,
      ListenerHeartbeat pulse,
      List<DependencyProbe> watches,
      Duration stuckAfter) {
    this.listeners = listeners;
    this.pulse = pulse;
    this.watches = watches;
    this.stuckAfter = stuckAfter;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health.up();
    for (MessageListenerContainer listener : listeners.getListenerContainers()) {
      if (!listener.isInExpectedState()) {
        health.down();
      }
      health.withDetail(
          String.valueOf(listener.getListenerId()), listener.isRunning() ? "running" : "stopped");
    }
    pulse
        .longest()
        .filter(this::isStuck)
        .ifPresent(stuck -> health.down().withDetail("stuck", stuck.toString()));
  }

  private boolean isStuck(ListenerHeartbeat.Silence silence) {
    return silence.length().compareTo(stuckAfter) > 0
        && watches.stream().allMatch(watch -> watch.steady().compareTo(stuckAfter) > 0);
  }
}
