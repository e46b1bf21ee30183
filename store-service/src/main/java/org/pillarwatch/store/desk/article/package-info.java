/**
 * Desk page of one article: its text with evidence, its versions, its story, corrections of its
 * tags.
 */
@NullMarked
package org.pillarwatch.store.desk.article;

import org.jspecify.annotations.NullMarked;
