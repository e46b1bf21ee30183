package org.pillarwatch.chassis.lag;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the lag measurement.
 *
 * @param interval pause between two measurements; each requests offsets, and one record of each
 *     partition with lag
 */
@Validated
@ConfigurationProperties("pillarwatch.lag")
record LagProperties(@DefaultValue("10s") @DurationMin(millis = 100) Duration interval) {}
