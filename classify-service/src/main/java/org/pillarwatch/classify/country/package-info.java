/**
 * Decides which countries an article is about and which it only names, from place names alone;
 * knows no framework and asks no network.
 */
@NullMarked
package org.pillarwatch.classify.country;

import org.jspecify.annotations.NullMarked;
