/**
 * The query language of the archive: reads what an editor typed into a syntax tree, prints the tree
 * back in canonical form, and refuses what it cannot read by column.
 *
 * <p>Knows neither the index nor the database; {@link QueryLanguage} is the way in.
 */
@NullMarked
package org.pillarwatch.store.query.language;

import org.jspecify.annotations.NullMarked;
