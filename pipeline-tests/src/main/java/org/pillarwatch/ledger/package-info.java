/**
 * Fault-injection harness: publishes numbered articles, injects faults, and compares published with
 * stored articles.
 */
@NullMarked
package org.pillarwatch.ledger;

import org.jspecify.annotations.NullMarked;
