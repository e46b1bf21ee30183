package org.pillarwatch.store.desk.article;

/**
 * A passage of a text that supports a tag.
 *
 * @param tag name of the tag, unique on the page
 * @param start offset in UTF-16 code units
 * @param end offset after the last one
 */
record Passage(String tag, int start, int end) {}
