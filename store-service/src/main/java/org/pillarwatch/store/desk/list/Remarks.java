package org.pillarwatch.store.desk.list;

import java.util.ArrayList;
import java.util.List;
import org.pillarwatch.store.desk.kit.ViewUrl;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.QueryReader;
import org.pillarwatch.store.query.language.QueryReading;
import org.pillarwatch.store.search.OtherQueries;
import org.pillarwatch.store.search.Search;

/** Explains to readers how their query was answered. */
final class Remarks {

  private final QueryReader queries;
  private final Search search;
  private final OtherQueries others;

  Remarks(QueryReader queries, Search search, OtherQueries others) {
    this.queries = queries;
    this.search = search;
    this.others = others;
  }

  /** What a reader must know of how the query was answered. */
  List<String> of(ArticleFilter filter) {
    List<String> remarks = new ArrayList<>();
    queries
        .understood(filter)
        .map(QueryReading.Understood::warnings)
        .ifPresent(warnings -> warnings.forEach(warning -> remarks.add(warning.message())));
    int coverage = search.coverage();
    if (coverage < 100) {
      remarks.add(
          "The search index is being made; it holds %d %% of the articles, the newest first."
              .formatted(coverage));
    }
    return remarks;
  }

  /** What to ask instead of a query that finds nothing: other spellings, then fewer words. */
  List<OtherSearch> others(ArticleFilter filter, ViewUrl address) {
    List<OtherSearch> links = new ArrayList<>();
    queries
        .understood(filter)
        .ifPresent(understood -> {
          for (OtherQueries.Nearest nearest : others.nearest(filter, understood)) {
            links.add(link("Did you mean", nearest.query(), nearest.total(), address));
          }
          for (OtherQueries.Shorter shorter : others.shorter(filter, understood)) {
            String lead = "Without %s:".formatted(shorter.without());
            links.add(link(lead, shorter.query(), shorter.total(), address));
          }
        });
    return links;
  }

  private static OtherSearch link(String lead, String query, long total, ViewUrl address) {
    return new OtherSearch(lead, query, "/" + address.with("q", query).query(), total);
  }
}
