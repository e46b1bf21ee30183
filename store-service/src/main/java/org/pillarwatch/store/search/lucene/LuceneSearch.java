package org.pillarwatch.store.search.lucene;

import java.util.List;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.ArticleQuery;
import org.pillarwatch.store.query.ChangeCursor;
import org.pillarwatch.store.query.Cursor;
import org.pillarwatch.store.query.Facet;
import org.pillarwatch.store.search.ArticleItem;
import org.pillarwatch.store.search.ArticleItems;
import org.pillarwatch.store.search.ArticlePage;
import org.pillarwatch.store.search.Count;
import org.pillarwatch.store.search.HourCount;
import org.pillarwatch.store.search.Search;
import org.pillarwatch.store.search.SearchUnavailableException;

/**
 * Searches the index of this replica. Lists without words come from the tables, which need no index
 * for them; so does everything that asks for no words as long as the index is incomplete.
 */
final class LuceneSearch implements Search {

  private static final int MOST_NEAREST = 5;

  private final IndexWorker worker;
  private final IndexQueries queries;
  private final ArticleItems items;
  private final Search tables;

  /**
   * Creates a search.
   *
   * @param tables answers what asks for no words
   */
  LuceneSearch(IndexWorker worker, IndexQueries queries, ArticleItems items, Search tables) {
    this.worker = worker;
    this.queries = queries;
    this.items = items;
    this.tables = tables;
  }

  @Override
  public ArticlePage page(ArticleQuery query) {
    if (query.filter().words() == null) {
      return tables.page(query);
    }
    List<Cursor> found = found(query);
    boolean isLast = found.size() <= query.limit();
    List<Cursor> shown = isLast ? found : found.subList(0, query.limit());
    return new ArticlePage(read(shown), isLast ? null : shown.getLast().encode());
  }

  private List<Cursor> found(ArticleQuery query) {
    return switch (query.order()) {
      case RELEVANCE ->
          queries.mostRelevant(index(), query.filter(), query.cursor(), query.limit());
      case NEWEST -> queries.newest(index(), query.filter(), query.cursor(), query.limit());
    };
  }

  @Override
  public long total(ArticleFilter filter) {
    return isLeftToTables(filter) ? tables.total(filter) : queries.total(index(), filter);
  }

  @Override
  public List<Count> counts(ArticleFilter filter, Facet facet) {
    return isLeftToTables(filter)
        ? tables.counts(filter, facet)
        : queries.counts(index(), filter, facet);
  }

  @Override
  public List<HourCount> hours(ArticleFilter filter) {
    return isLeftToTables(filter) ? tables.hours(filter) : queries.hours(index(), filter);
  }

  @Override
  public List<String> nearestWords(String word) {
    return queries.nearestWords(index(), word, MOST_NEAREST);
  }

  @Override
  public int coverage() {
    return worker.coverage().percent();
  }

  @Override
  public ChangeCursor changeCursor() {
    return isComplete() ? new ChangeCursor(worker.coverage().transaction()) : tables.changeCursor();
  }

  @Override
  public boolean isNewsBetween(ChangeCursor earlier, ChangeCursor later) {
    return isComplete()
        ? queries.wasStored(index(), earlier.transaction(), later.transaction())
        : tables.isNewsBetween(earlier, later);
  }

  @Override
  public int arrivals(ChangeCursor cursor, ArticleFilter filter, int most) {
    return isLeftToTables(filter)
        ? tables.arrivals(cursor, filter, most)
        : queries.storedSince(index(), filter, cursor.transaction(), most);
  }

  private boolean isLeftToTables(ArticleFilter filter) {
    return filter.words() == null && !isComplete();
  }

  private boolean isComplete() {
    return worker.index() != null && worker.coverage().isComplete();
  }

  private ArticleIndex index() {
    ArticleIndex index = worker.index();
    if (index == null) {
      throw new SearchUnavailableException("The search index is being opened; try again soon.");
    }
    return index;
  }

  private List<ArticleItem> read(List<Cursor> found) {
    return items.find(found.stream().map(Cursor::id).toList());
  }
}
