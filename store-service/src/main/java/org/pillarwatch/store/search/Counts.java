package org.pillarwatch.store.search;

import java.util.List;

/**
 * The articles that a filter lets through, counted; most frequent first. An article counts once for
 * each of its tags, so that the parts may add up to more than the total.
 */
public record Counts(
    long total,
    List<Count> pillars,
    List<Count> linesOfEffort,
    List<Count> countries,
    List<Count> languages,
    List<Count> sources) {}
