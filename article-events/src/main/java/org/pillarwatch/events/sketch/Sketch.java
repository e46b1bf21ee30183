package org.pillarwatch.events.sketch;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Compact summary of an article's text, for finding copies and other reports of the same event
 * without the text. Its numbers are hashes of {@link TextWords}.
 *
 * @param words how many words the text has
 * @param fingerprint of all words, 16 lower-case hex digits; equal for equal texts
 * @param shingles the lowest hashes of its shingles, at most 64, as unsigned numbers ascending: a
 *     bottom-k sample (Broder, "On the resemblance and containment of documents", 1997). Base64 of
 *     four bytes each, highest first
 * @param terms its content words, most frequent first, at most 128. Base64 of five bytes each: the
 *     hash of the stem, highest byte first, and how often it occurs, from 1 to 255
 */
public record Sketch(int words, String fingerprint, String shingles, String terms) {

  /** Most shingles that a sketch holds. */
  public static final int MOST_SHINGLES = 64;

  /** Most terms that a sketch holds. */
  public static final int MOST_TERMS = 128;

  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{16}");
  private static final int SHINGLE_BYTES = 4;
  private static final int TERM_BYTES = 5;

  /** Checks the form of every part. */
  public Sketch {
    if (words < 0) {
      throw new IllegalArgumentException("a text of " + words + " words");
    }
    if (!FINGERPRINT.matcher(fingerprint).matches()) {
      throw new IllegalArgumentException("not a fingerprint: " + fingerprint);
    }
    check("shingles", shingles, SHINGLE_BYTES, MOST_SHINGLES);
    check("terms", terms, TERM_BYTES, MOST_TERMS);
  }

  /**
   * Creates a sketch from its numbers.
   *
   * @param occurrences of each term; more than 255 count as 255
   */
  public static Sketch of(
      int words, long fingerprint, int[] shingles, int[] terms, int[] occurrences) {
    var shingleBytes = ByteBuffer.allocate(shingles.length * SHINGLE_BYTES);
    shingleBytes.asIntBuffer().put(shingles);
    var termBytes = ByteBuffer.allocate(terms.length * TERM_BYTES);
    for (int i = 0; i < terms.length; i++) {
      termBytes.putInt(terms[i]).put((byte) Math.min(255, occurrences[i]));
    }
    return new Sketch(
        words,
        "%016x".formatted(fingerprint),
        Base64.getEncoder().encodeToString(shingleBytes.array()),
        Base64.getEncoder().encodeToString(termBytes.array()));
  }

  /** The fingerprint as a number. */
  public long fingerprintBits() {
    return Long.parseUnsignedLong(fingerprint, 16);
  }

  /** The hashes of the sampled shingles, as unsigned numbers ascending. */
  public int[] shingleHashes() {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(shingles));
    int[] hashes = new int[bytes.remaining() / SHINGLE_BYTES];
    bytes.asIntBuffer().get(hashes);
    return hashes;
  }

  /** The hashes of the terms, most frequent first. */
  public int[] termHashes() {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(terms));
    int[] hashes = new int[bytes.remaining() / TERM_BYTES];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = bytes.getInt(i * TERM_BYTES);
    }
    return hashes;
  }

  /** Numbers of occurrences of each of {@link #termHashes}, from 1 to 255. */
  public int[] termOccurrences() {
    byte[] bytes = Base64.getDecoder().decode(terms);
    int[] occurrences = new int[bytes.length / TERM_BYTES];
    for (int i = 0; i < occurrences.length; i++) {
      occurrences[i] = bytes[i * TERM_BYTES + TERM_BYTES - 1] & 0xFF;
    }
    return occurrences;
  }

  private static void check(String name, String base64, int size, int most) {
    int length = Base64.getDecoder().decode(base64).length;
    if (length % size != 0 || length > size * most) {
      throw new IllegalArgumentException(
          "%s of %d bytes, not of up to %d times %d".formatted(name, length, most, size));
    }
  }
}
