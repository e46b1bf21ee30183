package org.pillarwatch.store.search;

/**
 * Number of articles with a value.
 *
 * @param id the value, as a filter takes it
 */
public record Count(String id, long count) {}
