/** A database that is waited for, watched, and never touched by a program older than its schema. */
@NullMarked
package org.pillarwatch.chassis.database;

import org.jspecify.annotations.NullMarked;
