package org.pillarwatch.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Terms of a response for later requests.
 *
 * @param movedTo new address, when every redirect was permanent (301, 308) and none led from {@code
 *     https} to {@code http}
 * @param freshFor freshness lifetime ({@code max-age}, RFC 9111 §5.2.2.1)
 * @param expiresAtOnce {@code Expires: 0}, which marks responses with unreliable validators, which
 *     do not change with the content
 */
public record RevisitTerms(Optional<URI> movedTo, Duration freshFor, boolean expiresAtOnce) {

  /** No terms. */
  public static final RevisitTerms NONE = new RevisitTerms(Optional.empty(), Duration.ZERO, false);

  private static final Pattern MAX_AGE = Pattern.compile("(?i)max-age\\s*=\\s*\"?(\\d{1,9})\"?");

  /**
   * Reads the terms of a response without a redirect.
   *
   * @param headers by lower-case name
   */
  public static RevisitTerms of(Map<String, String> headers) {
    String control = headers.getOrDefault("cache-control", "");
    Duration freshFor =
        Arrays.stream(control.split(",", -1))
            .map(directive -> MAX_AGE.matcher(directive.strip()))
            .filter(Matcher::matches)
            .map(age -> Duration.ofSeconds(Long.parseLong(age.group(1))))
            .findFirst()
            .orElse(Duration.ZERO);
    return new RevisitTerms(Optional.empty(), freshFor, "0".equals(headers.get("expires")));
  }

  /** Returns a copy with a new address. */
  public RevisitTerms movedTo(URI url) {
    return new RevisitTerms(Optional.of(url), freshFor, expiresAtOnce);
  }
}
