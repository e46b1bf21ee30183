package org.pillarwatch.store.search.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.pillarwatch.engines.EmbeddedPostgreSql;

/**
 * Measures the search of a whole store process over HTTP while articles arrive: made-up articles
 * are written into the tables, the store indexes them, then it is asked at a fixed rate. Times
 * count from when a request was due, so that a slow answer delays no measurement.
 */
public final class SearchLoad {

  private static final String DATABASE = "pillarwatch";
  private static final int BATCH = 500;
  private static final int SECONDS = 60;
  private static final int REQUESTS_A_SECOND = 20;
  private static final int ARRIVALS_A_SECOND = 50;
  private static final int TRANSACTIONS_A_SECOND = 10;
  private static final int PAGES = 30;
  private static final int LISTS = 200;

  private final int articles;
  private final MadeUpArticles corpus;
  private final PrintStream out;
  private final Latencies answers = new Latencies();
  private final Latencies findable = new Latencies();
  private final AtomicInteger failures = new AtomicInteger();

  private SearchLoad(int articles, PrintStream out) {
    this.articles = articles;
    this.corpus = new MadeUpArticles(articles);
    this.out = out;
  }

  /**
   * Runs the benchmark.
   *
   * @param arguments number of articles, 50000 unless stated; directory, a temporary one unless
   *     stated
   */
  public static void main(String[] arguments) throws Exception {
    int articles = arguments.length == 0 ? 50_000 : Integer.parseInt(arguments[0]);
    Path directory =
        arguments.length < 2
            ? Files.createTempDirectory("pillarwatch-search-load-")
            : Path.of(arguments[1]);
    new SearchLoad(articles, System.out).run(directory);
  }

  private void run(Path directory) throws Exception {
    Path programs = Path.of(System.getProperty("java.io.tmpdir"), "pillarwatch-programs");
    try (EmbeddedPostgreSql database =
        EmbeddedPostgreSql.start(directory.resolve("postgresql"), programs)) {
      database.createDatabase(DATABASE);
      try (ServedStore first = new ServedStore(database, DATABASE, directory)) {
        // Makes the tables.
        first.awaitAnswers();
      }
      try (ArticleTables tables =
          new ArticleTables(
              DriverManager.getConnection(
                  database.jdbcUrl(DATABASE) + "?reWriteBatchedInserts=true",
                  database.username(),
                  database.password()))) {
        fill(tables);
        long start = System.nanoTime();
        try (ServedStore store = new ServedStore(database, DATABASE, directory)) {
          store.awaitAnswers();
          out.printf("store answers after %.1f s%n", seconds(start));
          store.awaitIndex(articles);
          out.printf("index of all articles after %.1f s%n", seconds(start));
          ask(store);
          load(store, tables);
          pages(store);
        }
      }
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private void fill(ArticleTables tables) throws SQLException {
    long start = System.nanoTime();
    for (int from = 0; from < articles; from += BATCH) {
      List<IndexedArticle> batch = new ArrayList<>();
      for (int i = from; i < Math.min(articles, from + BATCH); i++) {
        batch.add(corpus.article(i));
      }
      tables.add(batch);
    }
    tables.analyse();
    out.printf("%,d articles in the tables after %.1f s%n", articles, seconds(start));
  }

  private List<String> queries() {
    String common = corpus.word(8);
    String usual = corpus.word(60);
    String other = corpus.word(90);
    return List.of(
        usual,
        common,
        corpus.word(20_000),
        usual + " " + other,
        '"' + usual + ' ' + other + '"',
        usual + " NEAR/10 " + other,
        usual.substring(0, 3) + "*",
        common + " country:HN",
        "(" + usual + " OR " + other + ") " + common);
  }

  private String address(int number) {
    List<String> queries = queries();
    String query = queries.get(number % queries.size());
    String order = number % 5 == 4 ? "&order=relevance" : "";
    return "/api/articles?q=" + URLEncoder.encode(query, UTF_8) + order;
  }

  /** One after the other: once to warm up, once to measure. */
  private void ask(ServedStore store) throws IOException, InterruptedException {
    for (int i = 0; i < LISTS; i++) {
      store.get(address(i));
    }
    Latencies times = new Latencies();
    Duration before = store.processorTime();
    for (int i = 0; i < LISTS; i++) {
      long start = System.nanoTime();
      store.get(address(i));
      times.add(System.nanoTime() - start);
    }
    Duration spent = store.processorTime().minus(before);
    times.print("lists of 50, one after the other", out);
    out.printf("processor time of the store: %.1f ms a list%n", spent.toNanos() / 1e6 / LISTS);
  }

  private void load(ServedStore store, ArticleTables tables) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> arrivals =
          threads.submit(() -> {
            arrive(store, tables, threads);
            return null;
          });
      long start = System.nanoTime();
      for (int i = 0; i < SECONDS * REQUESTS_A_SECOND; i++) {
        long due = start + TimeUnit.SECONDS.toNanos(i) / REQUESTS_A_SECOND;
        awaitTime(due);
        String address = address(i);
        threads.execute(() -> {
          attempt(() -> store.get(address));
          answers.add(System.nanoTime() - due);
        });
      }
      arrivals.get();
    }
    answers.print(
        "%d lists/s while %d articles/s arrive".formatted(REQUESTS_A_SECOND, ARRIVALS_A_SECOND),
        out);
    findable.print("stored until findable", out);
    out.printf("failed requests: %d%n", failures.get());
  }

  private void attempt(Callable<?> request) {
    try {
      request.call();
    } catch (Exception failed) {
      failures.incrementAndGet();
    }
  }

  private void arrive(ServedStore store, ArticleTables tables, ExecutorService threads)
      throws SQLException, InterruptedException {
    long start = System.nanoTime();
    int next = -1;
    for (int i = 0; i < SECONDS * TRANSACTIONS_A_SECOND; i++) {
      awaitTime(start + TimeUnit.SECONDS.toNanos(i) / TRANSACTIONS_A_SECOND);
      String marker = "arrival" + "abcdefghij".charAt(i % 10) + i;
      List<IndexedArticle> batch = new ArrayList<>();
      for (int j = 0; j < ARRIVALS_A_SECOND / TRANSACTIONS_A_SECOND; j++) {
        batch.add(ArticleTables.arriving(corpus.article(next--), marker, Instant.now()));
      }
      tables.add(batch);
      if (i % TRANSACTIONS_A_SECOND == 0) {
        long stored = System.nanoTime();
        threads.execute(() -> {
          attempt(() -> awaitFindable(store, marker, batch.size()));
          findable.add(System.nanoTime() - stored);
        });
      }
    }
  }

  private static long awaitFindable(ServedStore store, String marker, int articles)
      throws IOException, InterruptedException {
    long found = store.total(marker);
    while (found < articles) {
      TimeUnit.MILLISECONDS.sleep(25);
      found = store.total(marker);
    }
    return found;
  }

  private static void awaitTime(long due) throws InterruptedException {
    long rest = due - System.nanoTime();
    if (rest > 0) {
      Thread.sleep(Duration.ofNanos(rest));
    }
  }

  private void pages(ServedStore store) throws IOException, InterruptedException {
    String word = corpus.word(60);
    for (String address :
        List.of("/", "/?q=" + word, "/api/counts", "/api/counts?q=" + corpus.word(8))) {
      Latencies times = new Latencies();
      for (int i = 0; i < PAGES; i++) {
        long start = System.nanoTime();
        store.get(address);
        times.add(System.nanoTime() - start);
      }
      times.print(address, out);
    }
  }
}
