package org.pillarwatch.launcher.samplesite;

import org.jspecify.annotations.Nullable;

/**
 * An article written for the sample site.
 *
 * @param slug names it, in its address and in its file
 * @param correction the later version; null when there is none
 */
record SampleArticle(
    String slug,
    Publisher outlet,
    FeedLink feedLink,
    SampleText text,
    @Nullable Correction correction) {

  /**
   * The text that replaces the first one.
   *
   * @param after number of intervals after the start of the site
   */
  record Correction(int after, SampleText text) {}

  /** Form of the feed's link to the article's page. */
  enum FeedLink {
    /** To its canonical address. */
    PLAIN,
    /** To a short address that answers 301. */
    REDIRECT,
    /** To its address with parameters that count readers. */
    TRACKING
  }
}
