package org.pillarwatch.ingest.frontier;

/**
 * The source of a published text.
 *
 * @param place {@code paragraphs}, {@code rule}, {@code json-ld articleBody}, {@code scripts} of
 *     the page, or {@code feed}
 * @param reason why the feed's text was taken; {@code none} for those of pages
 */
record TextOrigin(String place, String reason) {

  private static final String FEED = "feed";

  /** A text that the page holds. */
  static TextOrigin page(String place) {
    return new TextOrigin(place, "none");
  }

  /** A text that the feed holds. */
  static TextOrigin feed(String reason) {
    return new TextOrigin(FEED, reason);
  }

  boolean isFeed() {
    return place.equals(FEED);
  }
}
