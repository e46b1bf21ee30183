/**
 * The desk: pages that show editors what arrives, let them narrow it down, and show why an article
 * has its tags. Pages are rendered here; scripts only keep them fresh.
 */
@NullMarked
package org.pillarwatch.store.desk;

import org.jspecify.annotations.NullMarked;
