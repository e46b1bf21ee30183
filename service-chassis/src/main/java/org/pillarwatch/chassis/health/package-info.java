/**
 * Health that tells the truth: a dead listener is not alive, a service without its broker not
 * ready.
 */
@NullMarked
package org.pillarwatch.chassis.health;

import org.jspecify.annotations.NullMarked;
