package org.pillarwatch.benchmarks;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.pillarwatch.classify.ArticleClassifier;
import org.pillarwatch.classify.Classification;

/**
 * Benchmark of classification: articles of 2 KB per second, with language, both taxonomies,
 * countries and all evidence.
 */
@State(Scope.Thread)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms256m", "-Xmx256m"})
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class ClassifyBenchmark {

  private final ArticleClassifier classifier = ArticleClassifier.standard();
  private final List<SampleReports.Report> reports = SampleReports.ofTwoKilobytes();
  private int next;

  /** One article after the other. */
  @Benchmark
  public Classification classify() {
    SampleReports.Report report = reports.get(next);
    next = (next + 1) % reports.size();
    return classifier.classify(report.title(), report.text(), null);
  }
}
