package org.pillarwatch.events;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * The header that ties an article's way through the stages together (W3C Trace Context, §3.2).
 *
 * @param value as it stands in the header {@code traceparent}
 */
public record TraceParent(String value) {

  private static final Pattern FORM =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  /** Refuses what is no version-00 traceparent. */
  public TraceParent {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a traceparent: " + value);
    }
  }

  /** A new trace, not sampled: a tracing agent decides otherwise. */
  public static TraceParent start() {
    return new TraceParent("00-" + randomHex(16) + "-" + randomHex(8) + "-00");
  }

  /** The same trace, one step on. */
  public TraceParent next() {
    return new TraceParent(value.substring(0, 36) + randomHex(8) + value.substring(52));
  }

  private static String randomHex(int bytes) {
    byte[] random = new byte[bytes];
    ThreadLocalRandom.current().nextBytes(random);
    // All zeros means "invalid" to the standard.
    random[0] |= 1;
    return HexFormat.of().formatHex(random);
  }
}
