package org.pillarwatch.store.story.decide;

import java.time.Instant;
import org.pillarwatch.events.sketch.Sketch;

/**
 * An article that waits for its story.
 *
 * @param number its place in the order of arrival; each is higher than the one before
 * @param at when it arrived; decides only which earlier articles are still remembered
 * @param text body as plain text
 */
public record Arrival(long number, Instant at, Sketch sketch, String text) {}
