package org.pillarwatch.chassis.delivery;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.pillarwatch.events.Topics;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of topic creation and retries.
 *
 * @param partitions of created topics, which is the maximum number of replicas of a stage that
 *     share the work; existing topics are not changed
 * @param replicationFactor copies of each partition among the brokers; −1 is the broker's {@code
 *     default.replication.factor}; with 1, a broker's disk is the only copy
 * @param groupProtocol how replicas of a stage share its partitions; {@code consumer} needs brokers
 *     with a shorter session timeout than the default of 45 s
 * @param topicInterval pause between two looks whether the topics still exist; a deleted one is
 *     created again
 * @param maxBackOff longest pause between two retries while a dependency is unavailable; a stage
 *     may stay idle that long after its return
 */
@Validated
@ConfigurationProperties("pillarwatch.delivery")
record DeliveryProperties(
    @DefaultValue("" + Topics.PARTITIONS) @Min(1) @Max(1000) int partitions,
    @DefaultValue("-1") @Min(-1) short replicationFactor,
    @DefaultValue("classic") GroupProtocol groupProtocol,
    @DefaultValue("30s") @DurationMin(millis = 100) Duration topicInterval,
    @DefaultValue("5s") @DurationMin(millis = 100) Duration maxBackOff) {

  @AssertTrue(message = "must be 1 or more, or -1 for the broker's default")
  boolean isReplicationFactorPossible() {
    return replicationFactor != 0;
  }
}
