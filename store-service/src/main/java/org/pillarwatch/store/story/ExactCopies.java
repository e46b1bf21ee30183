package org.pillarwatch.store.story;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds articles that repeat an earlier one word for word.
 *
 * <p>It decides online: each article is held only against those placed before. It keeps a hash for
 * each original, about 200 bytes, for as long as it lives. For one thread at a time.
 */
public final class ExactCopies {

  /** Shorter texts ("Photo: Reuters") agree by chance. */
  private static final int LEAST_LETTERS = 40;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final Map<String, String> originals = new HashMap<>();

  /**
   * Places the next article.
   *
   * @param id of the article; one that comes again is no copy of itself
   */
  public Placement place(String id, String text) {
    String words = words(text);
    if (words.length() < LEAST_LETTERS) {
      return Placement.original(id);
    }
    String original = originals.putIfAbsent(hash(words), id);
    return original == null || original.equals(id)
        ? Placement.original(id)
        : Placement.exactCopy(original);
  }

  private static String words(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return BETWEEN_WORDS.matcher(folded).replaceAll(" ").strip();
  }

  private static String hash(String words) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
