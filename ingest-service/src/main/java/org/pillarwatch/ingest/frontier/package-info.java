/**
 * The pages that feeds announced and nobody has fetched yet: fetches them, makes articles of them,
 * and has those published before it takes a page off the list.
 */
@NullMarked
package org.pillarwatch.ingest.frontier;

import org.jspecify.annotations.NullMarked;
