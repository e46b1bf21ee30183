package org.pillarwatch.store.search.lucene;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pillarwatch.store.TestArticles.NOON;
import static org.pillarwatch.store.TestArticles.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.store.EmptyStore;
import org.pillarwatch.store.StoreWithoutKafka;
import org.pillarwatch.store.TestArticles;
import org.pillarwatch.store.article.Articles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An index that was cut short continues where its last commit ended. */
@RequiresPostgreSql
@StoreWithoutKafka
class IndexUpdatesIT {

  private static final int CRASHES = 20;

  @TempDir Path disk;
  @Autowired Articles articles;
  @Autowired JdbcClient jdbc;
  final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
  int stored;

  @BeforeEach
  void begin() {
    EmptyStore.empty(jdbc);
  }

  @Test
  void holdsWhatTheTablesHoldAfterEachOfTwentyCrashes() throws IOException {
    Path place = disk.resolve("0");
    for (int crash = 1; crash <= CRASHES; crash++) {
      Path copy = disk.resolve(String.valueOf(crash));
      try (ArticleIndex index = new IndexDirectory(place).open()) {
        workAndCrash(index, place, copy);
      }
      place = copy;
    }

    try (ArticleIndex index = new IndexDirectory(place).open()) {
      assertCatchesUp(index, new IndexUpdates(index, new JdbcArticleSource(jdbc)));
    }
  }

  /** What a killed process leaves is what was on its disk at that moment. */
  private void workAndCrash(ArticleIndex index, Path place, Path copy) throws IOException {
    IndexUpdates updates = new IndexUpdates(index, new JdbcArticleSource(jdbc));
    int moment = random.nextInt(6);
    for (int step = 0; step < 6; step++) {
      change();
      updates.update();
      if (random.nextInt(3) == 0) {
        index.commit();
      }
      if (step == moment) {
        copy(place, copy);
      }
    }
  }

  private void change() {
    if (stored > 0 && random.nextInt(4) == 0) {
      jdbc.sql("delete from article where title = :title")
          .param("title", "T" + random.nextInt(stored))
          .update();
      return;
    }
    TestArticles article = report("n" + stored).titled("T" + stored);
    stored++;
    articles.keep(List.of(article.event()));
  }

  @Test
  void isMadeAnewForAnotherDatabase() {
    articles.keep(List.of(report("a").event(), report("b").event()));
    Path place = disk.resolve("index");
    try (ArticleIndex index = new IndexDirectory(place).open()) {
      catchUp(index);
    }
    jdbc.sql("update search_source set id = gen_random_uuid()").update();

    try (ArticleIndex index = new IndexDirectory(place).open()) {
      IndexUpdates updates = new IndexUpdates(index, new JdbcArticleSource(jdbc));
      assertThat(updates.coverage().isComplete()).isFalse();
      assertThat(indexed(index)).isEmpty();
      assertCatchesUp(index, updates);
      assertThat(indexed(index)).hasSize(2);
    }
  }

  @Test
  void continuesWithoutReadingAllAgain() {
    articles.keep(List.of(report("a").event()));
    Path place = disk.resolve("index");
    try (ArticleIndex index = new IndexDirectory(place).open()) {
      catchUp(index);
    }
    articles.keep(List.of(report("b").published(NOON.minusSeconds(90)).event()));

    try (ArticleIndex index = new IndexDirectory(place).open()) {
      IndexUpdates updates = new IndexUpdates(index, new JdbcArticleSource(jdbc));
      assertThat(updates.coverage().isComplete()).isTrue();
      assertCatchesUp(index, updates);
      assertThat(indexed(index)).hasSize(2);
    }
  }

  @Test
  void standsBesideTheDirectoryThatAnotherProcessUses() {
    articles.keep(List.of(report("a").event()));
    Path place = disk.resolve("index");
    try (ArticleIndex first = new IndexDirectory(place).open();
        ArticleIndex second = new IndexDirectory(place).open()) {
      assertCatchesUp(second, new IndexUpdates(second, new JdbcArticleSource(jdbc)));
      assertThat(indexed(first)).isEmpty();
    }
    assertThat(disk.resolve("index-2")).isDirectoryContaining("glob:**segments_*");
  }

  @Test
  void isMadeAnewWhenItsFilesAreDamaged() throws IOException {
    articles.keep(List.of(report("a").event()));
    Path place = disk.resolve("index");
    try (ArticleIndex index = new IndexDirectory(place).open()) {
      catchUp(index);
    }
    try (Stream<Path> files = Files.list(place)) {
      for (Path file : files.filter(any -> any.toString().contains("segments_")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }

    try (ArticleIndex index = new IndexDirectory(place).open()) {
      assertCatchesUp(index, new IndexUpdates(index, new JdbcArticleSource(jdbc)));
      assertThat(indexed(index)).hasSize(1);
    }
  }

  private void catchUp(ArticleIndex index) {
    catchUp(new IndexUpdates(index, new JdbcArticleSource(jdbc)));
  }

  /** A transaction of the service's own jobs may hold back for a while what can be read. */
  private void assertCatchesUp(ArticleIndex index, IndexUpdates updates) {
    await()
        .atMost(30, SECONDS)
        .untilAsserted(() -> {
          catchUp(updates);
          assertThat(indexed(index)).isEqualTo(tables());
        });
  }

  private static void catchUp(IndexUpdates updates) {
    while (updates.update() > 0) {
      assertThat(updates.coverage().percent()).isBetween(0, 100);
    }
  }

  private static Set<String> indexed(ArticleIndex index) {
    return index.read(searcher -> {
      Set<String> ids = new TreeSet<>();
      for (ScoreDoc hit :
          searcher.search(MatchAllDocsQuery.INSTANCE, 10_000, ArticleIndex.NEWEST_FIRST)
              .scoreDocs) {
        String id = ArticleDocument.id((BytesRef) ((FieldDoc) hit).fields[1]).value();
        assertThat(ids.add(id)).as("twice: " + id).isTrue();
      }
      return ids;
    });
  }

  private Set<String> tables() {
    return new TreeSet<>(jdbc.sql("select id from article").query(String.class).list());
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        if (!file.getFileName().toString().equals("write.lock")) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    }
  }
}
