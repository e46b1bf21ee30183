package org.pillarwatch.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * JMH profiler that reports operations per second of processor time of the measuring threads, a
 * figure that other processes on the machine affect least. Garbage collection and compilation run
 * in other threads; they are included in the second figure, for the whole process.
 */
public final class ProcessorTime implements InternalProfiler {

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final OperatingSystemMXBean process =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private long before;
  private long processBefore;

  /** Called by JMH, which finds the class by its name. */
  public ProcessorTime() {}

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = used();
    processBefore = process.getProcessCpuTime();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double seconds = (used() - before) / 1e9;
    double processSeconds = (process.getProcessCpuTime() - processBefore) / 1e9;
    double operations = result.getMetadata().getAllOps();
    return List.of(
        rate("per processor second", operations / seconds),
        rate("per processor second of the process", operations / processSeconds));
  }

  private static ScalarResult rate(String label, double value) {
    return new ScalarResult(label, value, "ops/s", AggregationPolicy.AVG);
  }

  private long used() {
    long nanos = 0;
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().contains("jmh-worker")) {
        nanos += Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
      }
    }
    return nanos;
  }

  @Override
  public String getDescription() {
    return "operations for each second of processor time";
  }
}
