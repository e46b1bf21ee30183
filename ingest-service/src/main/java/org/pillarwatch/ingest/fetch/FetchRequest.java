package org.pillarwatch.ingest.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One thing to ask a host for.
 *
 * @param url an address that {@link org.pillarwatch.ingest.address.WebAddress} gave
 * @param kind what is expected there, which decides size limit and preferred media types
 * @param validators of our last copy, so that the host may answer that it still holds
 * @param ownHeaders for this address alone: they go to no other host
 * @param isBooked whether the turn at the host was booked with the claim of a feed or page
 * @param form to be sent there; null: nothing is sent, only asked
 */
public record FetchRequest(
    URI url,
    Kind kind,
    Validators validators,
    FeedCredentials ownHeaders,
    boolean isBooked,
    @Nullable Form form) {

  /** What is asked for. */
  public enum Kind {
    /** A feed: it is published to be polled, so that robots.txt is not asked. */
    FEED,
    /** A page that a feed links to. */
    PAGE,
    /** A site's robots.txt. */
    ROBOTS,
    /** A hub's word on whether it will push a feed. */
    HUB
  }

  /** Asks for a feed unless it still is what it was when it had these validators. */
  public static FetchRequest feed(URI url, Validators validators) {
    return new FetchRequest(url, Kind.FEED, validators, FeedCredentials.NONE, false, null);
  }

  /** Asks for a page. */
  public static FetchRequest page(URI url) {
    return page(url, Validators.NONE);
  }

  /** Asks for a page unless it still is what it was when it had these validators. */
  public static FetchRequest page(URI url, Validators validators) {
    return new FetchRequest(url, Kind.PAGE, validators, FeedCredentials.NONE, false, null);
  }

  static FetchRequest robots(URI url) {
    return new FetchRequest(url, Kind.ROBOTS, Validators.NONE, FeedCredentials.NONE, false, null);
  }

  /** Sends a form to a hub. */
  public static FetchRequest hub(URI url, Form form) {
    return new FetchRequest(url, Kind.HUB, Validators.NONE, FeedCredentials.NONE, false, form);
  }

  /** The same of somebody who holds the turn already. */
  public FetchRequest booked() {
    return new FetchRequest(url, kind, validators, ownHeaders, true, form);
  }

  /** The same with headers of its own. */
  public FetchRequest with(FeedCredentials headers) {
    return new FetchRequest(url, kind, validators, headers, isBooked, form);
  }
}
