package org.pillarwatch.events;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * The header {@code traceparent}, which links the processing steps of an article (W3C Trace
 * Context, §3.2).
 *
 * @param value of the header
 */
public record TraceParent(String value) {

  private static final Pattern FORM =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  /** Refuses values that are not a version-00 traceparent. */
  public TraceParent {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a traceparent: " + value);
    }
  }

  /** Starts a new trace, not sampled unless a tracing agent changes it. */
  public static TraceParent start() {
    return new TraceParent("00-" + randomHex(16) + "-" + randomHex(8) + "-00");
  }

  /** The next span of the same trace. */
  public TraceParent next() {
    return new TraceParent(value.substring(0, 36) + randomHex(8) + value.substring(52));
  }

  private static String randomHex(int bytes) {
    byte[] random = new byte[bytes];
    ThreadLocalRandom.current().nextBytes(random);
    // The standard defines all zeros as invalid.
    random[0] |= 1;
    return HexFormat.of().formatHex(random);
  }
}
