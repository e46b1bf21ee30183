package org.pillarwatch.store.person;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.query.ArticleRestriction;
import org.pillarwatch.store.query.ChangeCursor;

/**
 * What a person has read at a moment.
 *
 * @param seen transaction until which all articles of a view count as read, by view
 * @param latest articles read one by one, those stored last first
 * @param isCut whether there are more than the latest; what was stored before them counts as read
 * @param again articles that are unread although seen
 */
public record ReadArticles(
    Map<String, Long> seen, List<Read> latest, boolean isCut, Set<ArticleId> again) {

  /**
   * An article read by itself.
   *
   * @param storedIn transaction of the version that was read
   */
  public record Read(ArticleId id, long storedIn) {}

  /** Copies the collections. */
  public ReadArticles {
    seen = Map.copyOf(seen);
    latest = List.copyOf(latest);
    again = Set.copyOf(again);
  }

  /** The restrictions that the unread articles of a view meet. */
  public List<ArticleRestriction> unread(String view) {
    long all = Math.max(seen.getOrDefault("", 0L), seen.getOrDefault(view, 0L));
    long since = isCut ? Math.max(all, latest.getLast().storedIn()) : all;
    return List.of(
        new ArticleRestriction.NewSince(new ChangeCursor(since), again),
        new ArticleRestriction.NoneOf(
            latest.stream()
                .filter(read -> read.storedIn() >= since)
                .map(Read::id)
                .collect(toUnmodifiableSet()),
            Set.of()));
  }
}
