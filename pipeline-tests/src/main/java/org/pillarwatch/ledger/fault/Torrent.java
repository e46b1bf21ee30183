package org.pillarwatch.ledger.fault;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.pillarwatch.ledger.stand.TopicPress;

/**
 * Publishes a hundred articles a second directly to the topic that classify reads, until closed.
 */
final class Torrent implements AutoCloseable {

  private static final int PAUSE_MILLIS = 10;

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("torrent").unstarted(task));

  Torrent(TopicPress press) {
    var _ = timer.scheduleAtFixedRate(press::publish, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    timer.close();
  }
}
