package org.pillarwatch.ingest.feed;

/** A list of feeds that cannot be taken; the message says why. */
final class UnreadableOpml extends Exception {

  UnreadableOpml(String message) {
    super(message);
  }
}
