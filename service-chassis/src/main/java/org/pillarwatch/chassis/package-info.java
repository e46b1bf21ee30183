/**
 * Microservice chassis: delivery of records, access control, health, database start-up and consumer
 * lag, the same in every service. Contains no domain logic.
 */
@NullMarked
package org.pillarwatch.chassis;

import org.jspecify.annotations.NullMarked;
