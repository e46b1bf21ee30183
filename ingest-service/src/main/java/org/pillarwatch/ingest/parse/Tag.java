package org.pillarwatch.ingest.parse;

import org.jspecify.annotations.Nullable;

/**
 * A subject that the publisher put on a feed or an entry.
 *
 * @param term the subject
 * @param scheme the vocabulary it comes from
 * @param label how to show it
 */
public record Tag(String term, @Nullable String scheme, @Nullable String label) {}
