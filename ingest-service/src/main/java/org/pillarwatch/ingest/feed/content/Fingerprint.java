package org.pillarwatch.ingest.feed.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 of bytes or of texts, 64 hexadecimal digits. */
public final class Fingerprint {

  private static final byte SEPARATOR = 0x1f;

  private Fingerprint() {}

  /** Returns the hash of bytes. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /** Returns the hash of a sequence of texts; null counts as empty. */
  static String of(@Nullable String... words) {
    MessageDigest digest = sha256();
    for (String word : words) {
      digest.update((word == null ? "" : word).getBytes(UTF_8));
      digest.update(SEPARATOR);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
