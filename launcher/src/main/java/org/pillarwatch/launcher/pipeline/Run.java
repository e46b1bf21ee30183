package org.pillarwatch.launcher.pipeline;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.pillarwatch.launcher.CommandFailed;

/** One run of the pipeline, from the start to Ctrl-C or SIGTERM. */
final class Run {

  private final Stages stages;
  private final Progress progress;

  Run(Stages stages, Progress progress) {
    this.stages = stages;
    this.progress = progress;
  }

  /**
   * Starts the pipeline and waits for the shutdown signal.
   *
   * @throws CommandFailed when the start failed; everything is closed by then
   */
  int untilStopped(Callable<?> start) {
    Thread stop = new Thread(this::stop, "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      start.call();
      // Only the shutdown hook ends the run and the process.
      new CountDownLatch(1).await();
      return 0;
    } catch (Exception e) {
      stages.close();
      throw failure(e);
    }
  }

  private void stop() {
    progress.say("Stopping…");
    double begin = progress.seconds();
    stages.close();
    progress.say("Stopped in %.1f s.".formatted(progress.seconds() - begin));
  }

  private static RuntimeException failure(Exception e) {
    Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
    if (cause instanceof RuntimeException known
        && cause.getClass().getPackageName().startsWith("org.pillarwatch")) {
      return known;
    }
    Throwable root = cause == null ? e : cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return new CommandFailed("could not start: " + root, e);
  }
}
