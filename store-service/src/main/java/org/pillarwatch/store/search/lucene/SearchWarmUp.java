package org.pillarwatch.store.search.lucene;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.Facet;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Searches a small index in memory before the service is ready, since the first search of a process
 * takes a second or two to load its classes and tables.
 */
final class SearchWarmUp implements ApplicationRunner {

  private static final List<String> QUERIES =
      List.of(
          "corrupción", "\"state of emergency\"", "gang -lagos", "corrup*", "police NEAR/5 bribe");

  private final IndexQueries queries;
  private final InstantSource clock;

  SearchWarmUp(IndexQueries queries, InstantSource clock) {
    this.queries = queries;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments none) throws IOException {
    try (ArticleIndex index = ArticleIndex.open(new ByteBuffersDirectory())) {
      index.put(
          List.of(
              article(1, "en", "Police bribe ends the state of emergency"),
              article(2, "es", "La corrupción de la policía")));
      index.refresh();
      QUERIES.forEach(query -> search(index, query));
    }
  }

  private void search(ArticleIndex index, String query) {
    ArticleFilter filter =
        new ArticleFilter(List.of(), List.of(), List.of(), List.of(), null, null, query);
    queries.newest(index, filter, null, 1);
    queries.mostRelevant(index, filter, null, 1);
    queries.total(index, filter);
    queries.counts(index, filter, Facet.Field.COUNTRY);
    queries.hours(index, filter);
  }

  private IndexedArticle article(int number, String language, String text) {
    Instant now = clock.instant();
    return new IndexedArticle(
        new ArticleId("%064x".formatted(number)),
        text,
        null,
        text,
        "https://warm-up.invalid/" + number,
        "Warm-up",
        List.of(),
        language,
        now,
        List.of(),
        List.of("HN"),
        List.of(),
        null,
        List.of("original"),
        0,
        number);
  }
}
