package org.pillarwatch.store.taxonomy;

/**
 * A topic as editors know it.
 *
 * @param label a word or two
 * @param description the full name
 * @param place from 0, in the order of its taxonomy
 */
public record TopicLabel(String id, String label, String description, int place) {}
