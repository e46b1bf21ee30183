package org.pillarwatch.ingest.frontier.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.pillarwatch.ingest.address.HostName;

/**
 * Removes boilerplate paragraphs, which other pages of the same host also contain, from a page's
 * text. If they are a large part of the text, the page is the same article at another address and
 * is not changed.
 */
public final class HostFurniture {

  private static final double GOOD_PART = 0.3;

  /** Minimum length; shorter lines recur by chance, such as names and subheadings. */
  private static final int FEWEST_LETTERS = 16;

  private final FurnitureMemory memory;

  /** Creates the filter with a memory of the paragraphs seen. */
  public HostFurniture(FurnitureMemory memory) {
    this.memory = memory;
  }

  /**
   * A text without the host's boilerplate.
   *
   * @param furniture share of boilerplate in the whole text, from 0 to 1
   */
  public record Rest(String text, double furniture) {}

  /**
   * Returns the text without the host's boilerplate.
   *
   * @param firstTime whether this is the first reading of the page, so that it is counted
   */
  public Rest without(URI page, String text, boolean firstTime) {
    List<String> paragraphs = text.lines().toList();
    Set<Long> hashes = new HashSet<>();
    for (String paragraph : paragraphs) {
      if (telling(paragraph)) {
        hashes.add(hash(paragraph));
      }
    }
    if (hashes.isEmpty()) {
      return new Rest(text, 0);
    }
    String host = HostName.of(page).toLowerCase(Locale.ROOT);
    Set<Long> furniture = memory.furniture(host, hashes);
    if (firstTime) {
      memory.remember(host, hashes);
    }
    return furniture.isEmpty() ? new Rest(text, 0) : without(furniture, paragraphs, text);
  }

  private static Rest without(Set<Long> furniture, List<String> paragraphs, String text) {
    String rest =
        paragraphs.stream()
            .filter(paragraph -> !telling(paragraph) || !furniture.contains(hash(paragraph)))
            .collect(Collectors.joining("\n"));
    double share = 1 - (double) rest.length() / text.length();
    return new Rest(share > GOOD_PART ? text : rest, share);
  }

  private static boolean telling(String paragraph) {
    return letters(paragraph).length() >= FEWEST_LETTERS;
  }

  /** Reduces a paragraph to its letters, which do not change with punctuation. */
  private static String letters(String paragraph) {
    StringBuilder letters = new StringBuilder(paragraph.length());
    paragraph
        .codePoints()
        .filter(Character::isLetter)
        .map(Character::toLowerCase)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static long hash(String paragraph) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(letters(paragraph).getBytes(UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
