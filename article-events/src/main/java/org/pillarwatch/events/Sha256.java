package org.pillarwatch.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Fingerprints of text parts, in hex; a separator distinguishes ("ab", "c") from ("a", "bc"). */
final class Sha256 {

  private static final byte SEPARATOR = 0x1f;

  private Sha256() {}

  static String of(String... parts) {
    MessageDigest digest = digest();
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        digest.update(SEPARATOR);
      }
      digest.update(parts[i].getBytes(UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
