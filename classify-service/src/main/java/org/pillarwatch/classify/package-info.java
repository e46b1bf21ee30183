/**
 * Classifies articles: language, topics of the taxonomies, countries. Reads {@code
 * articles.fetched}, writes {@code articles.classified}, keeps no state.
 */
@NullMarked
package org.pillarwatch.classify;

import org.jspecify.annotations.NullMarked;
