package org.pillarwatch.chassis.health;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Down when a listener died although nobody stopped it: then only a restart of the service helps.
 */
final class ListenersHealth extends AbstractHealthIndicator {

  private final KafkaListenerEndpointRegistry listeners;

  ListenersHealth(KafkaListenerEndpointRegistry listeners) {
    this.listeners = listeners;
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
  }
}
