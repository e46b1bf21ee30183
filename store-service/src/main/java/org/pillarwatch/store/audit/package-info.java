/** The audit trail: who changed or exported what, when and from where. */
@NullMarked
package org.pillarwatch.store.audit;

import org.jspecify.annotations.NullMarked;
