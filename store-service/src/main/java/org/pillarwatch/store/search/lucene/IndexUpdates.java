package org.pillarwatch.store.search.lucene;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.query.Cursor;

/**
 * Lets an index follow the tables: first all articles, newest first, then what changed meanwhile
 * and since. For one thread, but for the figures.
 */
final class IndexUpdates {

  private static final int BATCH = 500;

  /** Each refresh writes a segment, so that the first pass over the tables makes few of them. */
  private static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(5);

  private final ArticleIndex index;
  private final ArticleSource source;
  private IndexPosition position;
  private volatile IndexCoverage coverage;
  private long refreshed = System.nanoTime();

  /** Continues where the last commit of the index ended, if it was made of the same database. */
  IndexUpdates(ArticleIndex index, ArticleSource source) {
    this.index = index;
    this.source = source;
    String database = source.database();
    long settled = source.settledTransaction();
    this.position =
        index
            .position()
            .filter(at -> at.database().equals(database) && at.transaction() <= settled)
            .orElseGet(() -> startAnew(database, settled));
    this.coverage = new IndexCoverage(position.isComplete(), 0, 0, position.transaction());
  }

  private IndexPosition startAnew(String database, long settled) {
    index.clear();
    var start = new IndexPosition(database, settled, null, false);
    index.moveTo(start);
    index.refresh();
    return start;
  }

  /** How much of the tables can be found. For any thread. */
  IndexCoverage coverage() {
    return coverage;
  }

  /**
   * Takes over what changed.
   *
   * @return how many articles were indexed; 0 when nothing is left for now
   */
  int update() {
    return position.isComplete() ? follow() : scan();
  }

  private int scan() {
    if (coverage.indexed() == 0) {
      coverage = new IndexCoverage(false, 1, Math.max(1, source.size()), position.transaction());
    }
    List<IndexedArticle> part = source.scan(position.scannedTo(), BATCH);
    index.put(part);
    boolean isLast = part.size() < BATCH;
    Cursor last = isLast ? null : new Cursor(part.getLast().datedAt(), part.getLast().id());
    moveTo(new IndexPosition(position.database(), position.transaction(), last, isLast));
    coverage =
        new IndexCoverage(
            isLast, coverage.indexed() + part.size(), coverage.total(), position.transaction());
    return part.size();
  }

  private int follow() {
    long settled = source.settledTransaction();
    if (settled == position.transaction()) {
      return 0;
    }
    ArticleSource.Changes changes = source.changes(position.transaction(), settled);
    if (changes.isEmptied()) {
      position = startAnew(position.database(), settled);
      coverage = new IndexCoverage(false, 0, 0, settled);
      return 0;
    }
    take(changes.articles());
    moveTo(new IndexPosition(position.database(), settled, null, true));
    coverage = new IndexCoverage(true, coverage.indexed(), coverage.total(), settled);
    return changes.articles().size();
  }

  private void take(Set<ArticleId> changed) {
    Iterator<ArticleId> rest = changed.iterator();
    while (rest.hasNext()) {
      Set<ArticleId> batch = new LinkedHashSet<>();
      while (rest.hasNext() && batch.size() < BATCH) {
        batch.add(rest.next());
      }
      List<IndexedArticle> present = source.find(batch);
      index.put(present);
      Set<ArticleId> absent = new HashSet<>(batch);
      present.forEach(article -> absent.remove(article.id()));
      if (!absent.isEmpty()) {
        index.remove(new ArrayList<>(absent));
      }
    }
  }

  private void moveTo(IndexPosition next) {
    boolean isNews = !next.equals(position);
    position = next;
    index.moveTo(next);
    long now = System.nanoTime();
    if (isNews && (next.isComplete() || now - refreshed > BETWEEN_REFRESHES.toNanos())) {
      index.refresh();
      refreshed = now;
    }
  }
}
