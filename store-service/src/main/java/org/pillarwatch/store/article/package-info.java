/**
 * What store holds of an article and how a record changes it: versions follow the time of fetching,
 * a record delivered again changes nothing, former versions are kept.
 */
@NullMarked
package org.pillarwatch.store.article;

import org.jspecify.annotations.NullMarked;
