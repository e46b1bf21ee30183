package org.pillarwatch.store.desk.article;

/**
 * A stretch of a text that a tag rests on.
 *
 * @param tag which tag, by a name that is unique on the page
 * @param start offset in UTF-16 code units
 * @param end offset after the last one
 */
record Passage(String tag, int start, int end) {}
