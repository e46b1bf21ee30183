package org.pillarwatch.ledger.fault;

import java.util.Locale;
import org.pillarwatch.ledger.process.Metrics;
import org.pillarwatch.ledger.process.Replica;
import org.pillarwatch.ledger.process.Stage;

/** What must be true of a service whatever becomes of those it depends on. */
final class Health {

  private static final double MOST_HEAP = 0.85;

  private Health() {}

  /** The first replica of each stage is alive, says so, and has heap to spare. */
  static void expectAliveAndSmall(Scene scene) {
    for (Stage stage : scene.stand().stages()) {
      Replica replica = stage.first();
      scene.expect(replica.process().isAlive(), replica.name() + " stays up");
      scene.expect(replica.isLive(), replica.name() + " says that it is alive");
      double heap = heapAfterCollection(replica.metrics());
      scene.figure(replica.name() + " heap", String.format(Locale.ROOT, "%.0f %%", heap * 100));
      scene.expect(heap < MOST_HEAP, replica.name() + " keeps 15 % of its heap free");
    }
  }

  /**
   * Share of the old generation that was in use after the last collection of it; before the first,
   * nothing is known and 0 is answered.
   */
  static double heapAfterCollection(Metrics metrics) {
    return metrics.sum("jvm_memory_usage_after_gc", "");
  }
}
