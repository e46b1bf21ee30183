/**
 * Proves that nothing is lost: publishes numbered articles, breaks what can break, and compares
 * what was published with what is stored.
 */
@NullMarked
package org.pillarwatch.ledger;

import org.jspecify.annotations.NullMarked;
