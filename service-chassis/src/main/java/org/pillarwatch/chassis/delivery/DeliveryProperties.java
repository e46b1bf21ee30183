package org.pillarwatch.chassis.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.pillarwatch.events.Topics;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How topics are made and how failures are met.
 *
 * @param partitions of the topics that are made when missing: as many replicas of a stage can share
 *     the work; existing topics are left as they are
 * @param replicationFactor copies of each partition among the brokers; with 1, a broker's disk is
 *     the only copy
 * @param groupProtocol how replicas of a stage share its partitions; {@code consumer} needs brokers
 *     that let it notice a dead replica in less than their default of 45 s
 * @param maxBackOff longest wait between two tries while a dependency is away; a stage stands still
 *     for up to as long after its return
 */
@Validated
@ConfigurationProperties("pillarwatch.delivery")
record DeliveryProperties(
    @DefaultValue("" + Topics.PARTITIONS) @Min(1) @Max(1000) int partitions,
    @DefaultValue("1") @Min(1) short replicationFactor,
    @DefaultValue("classic") GroupProtocol groupProtocol,
    @DefaultValue("5s") @DurationMin(millis = 100) Duration maxBackOff) {}
