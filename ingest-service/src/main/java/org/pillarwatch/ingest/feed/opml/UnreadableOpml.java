package org.pillarwatch.ingest.feed.opml;

/** A list of feeds that cannot be imported; the message contains the reason. */
public final class UnreadableOpml extends Exception {

  UnreadableOpml(String message) {
    super(message);
  }
}
