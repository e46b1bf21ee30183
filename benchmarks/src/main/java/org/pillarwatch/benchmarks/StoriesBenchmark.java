package org.pillarwatch.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.pillarwatch.classify.sketch.Sketcher;
import org.pillarwatch.events.sketch.Sketch;
import org.pillarwatch.store.story.decide.Arrival;
import org.pillarwatch.store.story.decide.StoryDecider;
import org.pillarwatch.store.story.decide.StoryDecision;

/**
 * Benchmark of story decisions: fills a window with articles and measures sketching, decisions,
 * memory and restart.
 *
 * <p>Times are processor time of this thread. Reads of earlier texts, which the store makes in its
 * database, are excluded from decision times and counted instead.
 */
public final class StoriesBenchmark {

  private static final int RESTORED = 100_000;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration WINDOW = Duration.ofDays(3);

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Sketcher sketcher = new Sketcher();
  private final NewsStream stream;
  private final int articles;
  private long reading;
  private long textsRead;

  private StoriesBenchmark(int articles, double copies) {
    this.articles = articles;
    this.stream = new NewsStream(copies);
  }

  /** Arguments: how many articles, and the share of copies among them. */
  public static void main(String[] arguments) {
    int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    double copies = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 0.5;
    new StoriesBenchmark(articles, copies).run();
  }

  private void run() {
    long empty = heap();
    var decider = new StoryDecider(WINDOW, this::texts);
    long sketching = 0;
    long characters = 0;
    long reports = 0;
    long found = 0;
    int measured = Math.min(20_000, articles / 2);
    long[] decisions = new long[measured];
    int kept = Math.min(RESTORED, articles);
    var arrivals = new Arrival[kept];
    var decided = new StoryDecision[kept];
    for (int number = 0; number < articles; number++) {
      String text = stream.text(number);
      characters += text.length();
      long began = threads.getCurrentThreadCpuTime();
      Sketch sketch = sketcher.sketch("", text);
      long drawn = threads.getCurrentThreadCpuTime();
      sketching += drawn - began;
      // The whole stream arrives within one window.
      Instant at = START.plusMillis(WINDOW.toMillis() * number / articles);
      reading = 0;
      long from = threads.getCurrentThreadCpuTime();
      StoryDecision decision = decider.decide(new Arrival(number, at, sketch, text));
      long took = threads.getCurrentThreadCpuTime() - from - reading;
      if (number >= articles - measured) {
        decisions[number - articles + measured] = took;
      } else {
        textsRead = 0;
      }
      if (number < kept) {
        arrivals[number] = new Arrival(number, at, sketch, "");
        decided[number] = decision;
      }
      reports += decision.isReport() ? 1 : 0;
      found += !decision.isReport() && stream.original(number) != number ? 1 : 0;
    }
    System.out.printf(
        "articles %,d of %,d characters; reports of their own %,d, copies found %,d%n",
        articles, characters / articles, reports, found);
    System.out.printf("sketches      %,.0f a second%n", articles / seconds(sketching));
    report(decisions);
    System.out.printf("restart       %,d articles in %.1f s%n", kept, restart(arrivals, decided));
    Arrays.fill(arrivals, null);
    Arrays.fill(decided, null);
    System.out.printf("heap          %,d bytes for each article%n", (heap() - empty) / articles);
    // Keeps the decider reachable for the figure above.
    decider.decide(new Arrival(articles, START.plus(WINDOW), sketcher.sketch("", "end"), "end"));
  }

  private void report(long[] decisions) {
    Arrays.sort(decisions);
    System.out.printf(
        "decision      p50 %.3f ms, p99 %.3f ms, longest %.1f ms; %.1f earlier texts read%n",
        decisions[decisions.length / 2] / 1e6,
        decisions[decisions.length * 99 / 100] / 1e6,
        decisions[decisions.length - 1] / 1e6,
        textsRead / (double) decisions.length);
  }

  private double restart(Arrival[] arrivals, StoryDecision[] decided) {
    var decider = new StoryDecider(WINDOW, this::texts);
    long began = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < arrivals.length; i++) {
      decider.restore(arrivals[i], decided[i]);
    }
    return seconds(threads.getCurrentThreadCpuTime() - began);
  }

  private Map<Long, String> texts(Collection<Long> numbers) {
    long began = threads.getCurrentThreadCpuTime();
    Map<Long, String> texts = new HashMap<>();
    numbers.forEach(number -> texts.put(number, stream.text(number)));
    textsRead += numbers.size();
    reading += threads.getCurrentThreadCpuTime() - began;
    return texts;
  }

  private static double seconds(long nanos) {
    return nanos / 1e9;
  }

  private static long heap() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
