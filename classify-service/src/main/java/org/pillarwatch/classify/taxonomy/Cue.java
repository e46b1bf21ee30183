package org.pillarwatch.classify.taxonomy;

import org.jspecify.annotations.Nullable;

/**
 * A phrase that speaks for or against a topic.
 *
 * @param phrase one or more words; a word that ends in {@code *} matches every word with that
 *     beginning; case and accents do not matter
 * @param language ISO 639-1 code of the texts in which it counts
 * @param context null when the cue counts in any company
 */
public record Cue(String phrase, String language, Strength strength, @Nullable Context context) {}
