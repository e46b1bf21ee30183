package org.pillarwatch.chassis.health;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Thresholds of the health checks.
 *
 * @param stuckAfter how long one processing step may take, while broker and database are available,
 *     before the listener counts as stuck and liveness goes down; a value below the longest
 *     statement timeout would restart services that are only slow
 */
@Validated
@ConfigurationProperties("pillarwatch.health")
record HealthProperties(@DefaultValue("12s") @DurationMin(seconds = 1) Duration stuckAfter) {}
