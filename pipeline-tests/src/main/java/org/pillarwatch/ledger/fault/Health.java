package org.pillarwatch.ledger.fault;

import java.util.Locale;
import org.pillarwatch.ledger.process.Metrics;
import org.pillarwatch.ledger.process.Replica;
import org.pillarwatch.ledger.process.Stage;

/** Health requirements of a service during any fault of its dependencies. */
final class Health {

  private static final double MOST_HEAP = 0.85;

  private Health() {}

  /**
   * Requires that the first replica of each stage is alive, reports liveness, and has free heap.
   */
  static void expectAliveAndSmall(Scene scene) {
    for (Stage stage : scene.stand().stages()) {
      Replica replica = stage.first();
      scene.expect(replica.process().isAlive(), replica.name() + " stays up");
      scene.expect(replica.isLive(), replica.name() + " reports liveness");
      double heap = heapAfterCollection(replica.metrics());
      scene.figure(replica.name() + " heap", String.format(Locale.ROOT, "%.0f %%", heap * 100));
      scene.expect(heap < MOST_HEAP, replica.name() + " keeps 15 % of its heap free");
    }
  }

  /**
   * Share of the old generation in use after its last collection; 0 before the first collection.
   */
  static double heapAfterCollection(Metrics metrics) {
    return metrics.sum("jvm_memory_usage_after_gc", "");
  }
}
