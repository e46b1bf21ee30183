package org.pillarwatch.store.search.lucene;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.Facet;
import org.pillarwatch.store.query.language.QueryLanguage;
import org.pillarwatch.store.query.language.Vocabulary;
import org.pillarwatch.store.search.SearchedText;

/**
 * Measures the search index on made-up articles, in process and on one thread: indexing, disk, and
 * the time from a query to the places of its newest 50 articles with their exact total. It stands
 * in the package of the index, which shows nothing of this to others.
 */
public final class SearchBenchmark {

  private static final int BATCH = 500;
  private static final int ROUNDS = 100;
  private static final int PAGE = 50;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final int articles;
  private final PrintStream out;
  private final MadeUpArticles corpus;

  private SearchBenchmark(int articles, PrintStream out) {
    this.articles = articles;
    this.out = out;
    this.corpus = new MadeUpArticles(articles);
  }

  /**
   * Runs the benchmark.
   *
   * @param arguments number of articles, 200000 unless stated
   */
  public static void main(String[] arguments) throws IOException {
    int articles = arguments.length == 0 ? 200_000 : Integer.parseInt(arguments[0]);
    new SearchBenchmark(articles, System.out).run();
  }

  private void run() throws IOException {
    Path disk = Files.createTempDirectory("pillarwatch-search-benchmark-");
    IndexDirectory directory = new IndexDirectory(disk);
    try (ArticleIndex index = directory.open()) {
      fill(index);
      out.printf("disk: %.2f kB an article%n", size(disk) / 1e3 / articles);
      refresh(index);
      queries(index);
    } finally {
      remove(disk);
    }
  }

  private void fill(ArticleIndex index) {
    long spent = 0;
    long text = 0;
    for (int from = 0; from < articles; from += BATCH) {
      List<IndexedArticle> batch = new ArrayList<>();
      for (int i = from; i < Math.min(articles, from + BATCH); i++) {
        IndexedArticle article = corpus.article(i);
        text += article.title().length() + article.text().length();
        batch.add(article);
      }
      long start = processorTime();
      index.put(batch);
      spent += processorTime() - start;
    }
    long start = processorTime();
    index.commit();
    index.refresh();
    spent += processorTime() - start;
    out.printf(
        "indexing: %.0f articles of %.1f kB a second of the process%n",
        articles * 1e9 / spent, text / 1e3 / articles);
  }

  /** Of the whole process, since merging has threads of its own. */
  private static long processorTime() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private void refresh(ArticleIndex index) {
    long[] nanos = new long[20];
    for (int i = 0; i < nanos.length; i++) {
      List<IndexedArticle> news = new ArrayList<>();
      for (int j = 0; j < 50; j++) {
        news.add(corpus.article(-1 - i * 50 - j));
      }
      long start = System.nanoTime();
      index.put(news);
      index.refresh();
      nanos[i] = System.nanoTime() - start;
    }
    report("50 new articles findable", nanos, 0);
  }

  private void queries(ArticleIndex index) {
    IndexQueries queries =
        new IndexQueries(
            new QueryLanguage(new NoTopics()), InstantSource.system(), Duration.ofSeconds(10));
    String common = corpus.word(8);
    String usual = corpus.word(60);
    String other = corpus.word(90);
    String rare = corpus.word(20_000);
    measure(index, queries, "word of few", rare);
    measure(index, queries, "word", usual);
    measure(index, queries, "common word", common);
    measure(index, queries, "two words", usual + " " + other);
    measure(index, queries, "phrase", '"' + usual + ' ' + other + '"');
    measure(index, queries, "NEAR/10", usual + " NEAR/10 " + other);
    measure(index, queries, "prefix", usual.substring(0, 3) + "*");
    measure(index, queries, "common word + country", common + " country:HN");
    measure(index, queries, "brackets", "(" + usual + " OR " + other + ") " + common);
    facets(index, queries, common);
    highlights("words", usual + " " + other);
    highlights("NEAR/10", usual + " NEAR/10 " + other);
  }

  /** Of the newest articles, whether found or not, without reading the tables. */
  private void highlights(String what, String words) {
    TextMatches matches = new TextMatches(new QueryLanguage(new NoTopics()));
    List<SearchedText> page = new ArrayList<>();
    for (int i = 0; i < PAGE; i++) {
      IndexedArticle article = corpus.article(i);
      page.add(
          new SearchedText(article.title(), article.summary(), article.text(), article.language()));
    }
    time(
        "highlights of %d articles, %s".formatted(PAGE, what),
        () -> page.stream().mapToLong(text -> matches.find(words, text).text().size()).sum());
  }

  private void measure(ArticleIndex index, IndexQueries queries, String what, String words) {
    ArticleFilter filter = filter(words);
    time(
        what,
        () -> {
          queries.newest(index, filter, null, PAGE);
          return queries.total(index, filter);
        });
  }

  private void facets(ArticleIndex index, IndexQueries queries, String words) {
    ArticleFilter filter = filter(words);
    time(
        "four facets and total of a common word",
        () -> {
          for (Facet facet :
              List.of(
                  new Facet.Topics("pillars"),
                  Facet.Field.COUNTRY,
                  Facet.Field.LANGUAGE,
                  Facet.Field.SOURCE)) {
            queries.counts(index, filter, facet);
          }
          return queries.total(index, filter);
        });
  }

  private void time(String what, Supplier<Long> work) {
    long total = 0;
    for (int i = 0; i < ROUNDS; i++) {
      total = work.get();
    }
    long[] nanos = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      long clock = System.nanoTime();
      total = work.get();
      nanos[i] = Math.min(System.nanoTime() - clock, THREADS.getCurrentThreadCpuTime() - start + 1);
    }
    report(what, nanos, total);
  }

  private void report(String what, long[] nanos, long total) {
    Arrays.sort(nanos);
    out.printf(
        "%-40s p50 %7.2f ms, p95 %7.2f ms, %,d hits%n",
        what, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 95 / 100] / 1e6, total);
  }

  private static ArticleFilter filter(String words) {
    return new ArticleFilter(List.of(), List.of(), List.of(), List.of(), null, null, words);
  }

  private static long size(Path disk) throws IOException {
    try (Stream<Path> files = Files.list(disk)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void remove(Path disk) throws IOException {
    try (Stream<Path> files = Files.walk(disk)) {
      for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  /** A vocabulary without taxonomies. */
  private record NoTopics() implements Vocabulary {
    @Override
    public List<String> taxonomies() {
      return List.of();
    }

    @Override
    public List<String> topics(String taxonomy) {
      return List.of();
    }
  }
}
