package org.pillarwatch.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.pillarwatch.ingest.page.ArticleExtractor;
import org.pillarwatch.ingest.page.ExtractedArticle;
import org.pillarwatch.ingest.page.PageSource;

/**
 * Benchmark of article extraction: one operation parses a page and extracts its text and all facts.
 * The baselines are Readability4J, which finds no dates, and jsoup's parse alone. Sample times show
 * how long the slowest of a hundred pages takes.
 */
@State(Scope.Thread)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms1g", "-Xmx1g"})
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 4)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ExtractBenchmark {

  /** Directory of the pages, given as {@code -p pages=DIR}; see {@link NewsPage}. */
  @Param("")
  public String pages = "";

  private final ArticleExtractor extractor = new ArticleExtractor();
  private List<NewsPage> set = List.of();
  private int next;

  /** Reads the pages into memory. */
  @Setup
  public void read() {
    set = NewsPage.in(Path.of(pages));
  }

  private NewsPage page() {
    next = (next + 1) % set.size();
    return set.get(next);
  }

  /** Pillarwatch's complete extractor: charset, parse, text, all facts. */
  @Benchmark
  public ExtractedArticle pillarwatch() {
    NewsPage page = page();
    return extractor.extract(page.body(), new PageSource(page.url(), Map.of()));
  }

  /** Readability4J with the call of its documentation; the charset is given. */
  @Benchmark
  public Article readability4J() {
    NewsPage page = page();
    return new Readability4J(page.url().toString(), new String(page.body(), UTF_8)).parse();
  }

  /** jsoup's parse alone, the first step of both. */
  @Benchmark
  public Document parseAlone() {
    NewsPage page = page();
    return Jsoup.parse(new String(page.body(), UTF_8), page.url().toString());
  }
}
