package org.pillarwatch.store.search;

/** A search cannot be answered now or not within its limits; the message states what to do. */
public final class SearchUnavailableException extends RuntimeException {

  /** Advice while no connection to the database can be had. */
  public static final String NO_CONNECTION =
      "The database is busy or does not answer; try again in a few seconds.";

  /** Creates one with advice for whoever searched. */
  public SearchUnavailableException(String advice) {
    super(advice);
  }

  /** Creates one with advice and with what was met. */
  public SearchUnavailableException(String advice, Throwable cause) {
    super(advice, cause);
  }
}
