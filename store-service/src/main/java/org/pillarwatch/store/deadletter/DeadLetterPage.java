package org.pillarwatch.store.deadletter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of dead letters, newest first.
 *
 * @param next value of {@code cursor} for the page after; null when this is the last
 */
public record DeadLetterPage(List<DeadLetterItem> items, @Nullable String next) {}
