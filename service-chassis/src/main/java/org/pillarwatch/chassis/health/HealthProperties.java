package org.pillarwatch.chassis.health;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a service says that it is not well.
 *
 * @param stuckAfter how long a listener may be at one step of its work, while broker and database
 *     answer, before it counts as stuck and the service as not alive; less than the slowest
 *     statement may take would restart services that are only slow
 */
@Validated
@ConfigurationProperties("pillarwatch.health")
record HealthProperties(@DefaultValue("12s") @DurationMin(seconds = 1) Duration stuckAfter) {}
