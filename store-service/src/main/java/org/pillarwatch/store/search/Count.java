package org.pillarwatch.store.search;

/**
 * How many articles bear a value.
 *
 * @param id the value, as a filter takes it
 */
public record Count(String id, long count) {}
