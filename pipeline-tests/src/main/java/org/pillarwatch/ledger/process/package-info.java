/** The product's processes: a broker, a database, and replicas of the services, to be killed. */
@NullMarked
package org.pillarwatch.ledger.process;

import org.jspecify.annotations.NullMarked;
