package org.pillarwatch.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the signature of a push (WebSub §8, {@code X-Hub-Signature}) incrementally. In HMAC even
 * SHA-1, which most hubs use, is still secure.
 */
final class HubSignature {

  private static final Pattern HEADER = Pattern.compile("([a-zA-Z0-9]{4,6})=([0-9a-fA-F]{40,128})");
  private static final Map<String, String> ALGORITHMS =
      Map.of(
          "sha1",
          "HmacSHA1",
          "sha256",
          "HmacSHA256",
          "sha384",
          "HmacSHA384",
          "sha512",
          "HmacSHA512");

  private final Mac computed;
  private final byte[] stated;

  private HubSignature(Mac computed, byte[] stated) {
    this.computed = computed;
    this.stated = stated;
  }

  /**
   * @param header header value; null when missing
   * @return empty when the algorithm is unknown or the header malformed
   */
  static Optional<HubSignature> of(@Nullable String header, String secret) {
    Matcher parts = HEADER.matcher(header == null ? "" : header.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(ALGORITHMS.get(parts.group(1).toLowerCase(Locale.ROOT)))
        .filter(_ -> parts.group(2).length() % 2 == 0)
        .map(algorithm ->
            new HubSignature(mac(algorithm, secret), HexFormat.of().parseHex(parts.group(2))));
  }

  private static Mac mac(String algorithm, String secret) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java has " + algorithm, e);
    }
  }

  void update(byte[] body, int length) {
    computed.update(body, 0, length);
  }

  /** Returns whether the signature matches the data, in constant time. */
  boolean isRight() {
    return MessageDigest.isEqual(computed.doFinal(), stated);
  }
}
