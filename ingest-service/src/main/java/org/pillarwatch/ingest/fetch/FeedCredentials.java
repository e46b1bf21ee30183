package org.pillarwatch.ingest.fetch;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.pillarwatch.ingest.address.HostName;

/**
 * Headers that an operator wants sent with requests for one address, such as a subscriber's {@code
 * Authorization}. Their values are secret: nothing prints them, and no other host sees them.
 */
public final class FeedCredentials {

  /** None. */
  public static final FeedCredentials NONE = new FeedCredentials(Map.of());

  private final Map<String, String> values;

  /**
   * @param values by name
   */
  public FeedCredentials(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /** What they are called, which is no secret. */
  public Set<String> names() {
    return values.keySet();
  }

  /** What to send to {@code url} of what was meant for {@code own}. */
  Map<String, String> meantFor(URI own, URI url) {
    boolean same =
        own.getScheme().equals(url.getScheme())
            && HostName.of(own).equals(HostName.of(url))
            && HostName.port(own) == HostName.port(url);
    return same ? values : Map.of();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FeedCredentials headers && values.equals(headers.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return names().toString();
  }
}
