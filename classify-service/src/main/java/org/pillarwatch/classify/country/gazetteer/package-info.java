/** Names of countries, places and institutions, and the tables they are read from. */
@NullMarked
package org.pillarwatch.classify.country.gazetteer;

import org.jspecify.annotations.NullMarked;
