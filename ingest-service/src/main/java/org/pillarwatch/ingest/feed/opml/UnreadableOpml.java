package org.pillarwatch.ingest.feed.opml;

/** A list of feeds that cannot be taken; the message says why. */
public final class UnreadableOpml extends Exception {

  UnreadableOpml(String message) {
    super(message);
  }
}
