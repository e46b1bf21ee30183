package org.pillarwatch.ingest.feed.content;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pillarwatch.ingest.frontier.Deletion;
import org.pillarwatch.ingest.parse.DeletedEntry;
import org.pillarwatch.ingest.parse.FeedEntry;

/**
 * Deletions in a feed that also contains entries of the same ids: an entry that changed after its
 * deletion, or that has no date of change, is not deleted (RFC 6721 §3).
 */
final class Deletions {

  private final Map<String, Instant> times = new LinkedHashMap<>();

  Deletions(List<DeletedEntry> deleted, List<FeedEntry> entries) {
    // Said twice, the later word counts.
    deleted.forEach(gone -> times.merge(gone.id(), gone.when(), Deletions::later));
    Map<String, Instant> alive = new HashMap<>();
    for (FeedEntry entry : entries) {
      if (entry.id() != null && times.containsKey(entry.id())) {
        alive.merge(entry.id(), changed(entry), Deletions::later);
      }
    }
    times
        .entrySet()
        .removeIf(
            gone -> !alive.getOrDefault(gone.getKey(), Instant.MIN).isBefore(gone.getValue()));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant changed(FeedEntry entry) {
    Instant stated = entry.updated() == null ? entry.published() : entry.updated();
    return stated == null ? Instant.MAX : stated;
  }

  boolean hold(FeedEntry entry) {
    return entry.id() != null && times.containsKey(entry.id());
  }

  List<Deletion> all() {
    return times.entrySet().stream()
        .map(gone -> new Deletion(gone.getKey(), gone.getValue()))
        .toList();
  }
}
