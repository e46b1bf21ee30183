/**
 * Processes of the product that can be killed and frozen: broker, database, and replicas of the
 * services.
 */
@NullMarked
package org.pillarwatch.ledger.process;

import org.jspecify.annotations.NullMarked;
