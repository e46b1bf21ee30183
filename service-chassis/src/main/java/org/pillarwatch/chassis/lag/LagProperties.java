package org.pillarwatch.chassis.lag;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How backlogs are watched.
 *
 * @param interval pause between two looks; each asks the broker for offsets, and for one record of
 *     each partition that is behind
 */
@Validated
@ConfigurationProperties("pillarwatch.lag")
record LagProperties(@DefaultValue("10s") @DurationMin(millis = 100) Duration interval) {}
