/**
 * Database access of a service: start-up wait, health, and protection against schemas of newer
 * releases.
 */
@NullMarked
package org.pillarwatch.chassis.database;

import org.jspecify.annotations.NullMarked;
