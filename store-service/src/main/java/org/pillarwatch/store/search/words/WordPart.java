package org.pillarwatch.store.search.words;

/**
 * A part of a text that the index can find: a word, a part of a compound, or one character of a
 * script without spaces.
 *
 * @param text in lower case, accents kept
 * @param start offset of its first character in the text
 * @param end offset behind its last character
 * @param position counts the parts of the text from 0
 * @param isJoined whether it spells a hyphenated compound as one word, beside its first or last
 *     part
 */
public record WordPart(String text, int start, int end, int position, boolean isJoined) {}
