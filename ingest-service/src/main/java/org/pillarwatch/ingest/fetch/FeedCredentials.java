package org.pillarwatch.ingest.fetch;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.pillarwatch.ingest.address.HostName;

/**
 * Operator-defined headers for requests to one address, such as a subscriber's {@code
 * Authorization}. Their values are secret: they are never printed, nor sent to other hosts.
 */
public final class FeedCredentials {

  /** No headers. */
  public static final FeedCredentials NONE = new FeedCredentials(Map.of());

  private final Map<String, String> values;

  /**
   * @param values by name
   */
  public FeedCredentials(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /** The header names, which are not secret. */
  public Set<String> names() {
    return values.keySet();
  }

  /** Returns the headers for {@code url}: all if it has the origin of {@code own}, else none. */
  public Map<String, String> meantFor(URI own, URI url) {
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
