package org.pillarwatch.chassis.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupProtocolTest {

  private static final Map<String, Object> SETTINGS =
      Map.of("session.timeout.ms", "10000", "heartbeat.interval.ms", "3000", "group.id", "g");

  @Test
  void leavesTimesToTheBrokerWhenItAssigns() {
    assertThat(GroupProtocol.CONSUMER.applyTo(SETTINGS))
        .containsOnly(Map.entry("group.protocol", "consumer"), Map.entry("group.id", "g"));
  }

  @Test
  void keepsThemOtherwise() {
    assertThat(GroupProtocol.COOPERATIVE.applyTo(SETTINGS))
        .containsAllEntriesOf(SETTINGS)
        .hasEntrySatisfying(
            "partition.assignment.strategy",
            assignor -> assertThat(assignor).asString().contains("Cooperative"));
  }
}
