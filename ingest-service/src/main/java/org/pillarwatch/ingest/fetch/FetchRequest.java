package org.pillarwatch.ingest.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A request to a host.
 *
 * @param url an address validated by {@link org.pillarwatch.ingest.address.WebAddress}
 * @param kind expected resource, which determines size limit and preferred media types
 * @param validators of the last copy, for a conditional request
 * @param ownHeaders headers for this address only
 * @param isBooked whether the slot of the host was reserved with the claim
 * @param form body of a POST; null for a GET
 */
public record FetchRequest(
    URI url,
    Kind kind,
    Validators validators,
    FeedCredentials ownHeaders,
    boolean isBooked,
    @Nullable Form form) {

  /** Kind of the requested resource. */
  public enum Kind {
    /** A feed; robots.txt does not apply, since feeds are published to be polled. */
    FEED,
    /** A page that a feed links to. */
    PAGE,
    /** A site's robots.txt. */
    ROBOTS,
    /** A subscription request to a hub. */
    HUB
  }

  /** Creates a conditional request for a feed. */
  public static FetchRequest feed(URI url, Validators validators) {
    return new FetchRequest(url, Kind.FEED, validators, FeedCredentials.NONE, false, null);
  }

  /** Creates a request for a page. */
  public static FetchRequest page(URI url) {
    return page(url, Validators.NONE);
  }

  /** Creates a conditional request for a page. */
  public static FetchRequest page(URI url, Validators validators) {
    return new FetchRequest(url, Kind.PAGE, validators, FeedCredentials.NONE, false, null);
  }

  /** Creates a request for a site's robots.txt. */
  public static FetchRequest robots(URI url) {
    return new FetchRequest(url, Kind.ROBOTS, Validators.NONE, FeedCredentials.NONE, false, null);
  }

  /** Creates a POST of a form to a hub. */
  public static FetchRequest hub(URI url, Form form) {
    return new FetchRequest(url, Kind.HUB, Validators.NONE, FeedCredentials.NONE, false, form);
  }

  /** Returns a copy with a reserved slot. */
  public FetchRequest booked() {
    return new FetchRequest(url, kind, validators, ownHeaders, true, form);
  }

  /** Returns a copy with additional headers. */
  public FetchRequest with(FeedCredentials headers) {
    return new FetchRequest(url, kind, validators, headers, isBooked, form);
  }
}
