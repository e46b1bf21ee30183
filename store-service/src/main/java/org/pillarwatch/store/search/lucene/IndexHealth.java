package org.pillarwatch.store.search.lucene;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** States how much the search index covers. An incomplete index is no failure: it answers. */
final class IndexHealth implements HealthIndicator {

  private final IndexWorker worker;

  IndexHealth(IndexWorker worker) {
    this.worker = worker;
  }

  @Override
  public Health health() {
    IndexCoverage coverage = worker.coverage();
    return Health.up()
        .withDetail("covered", coverage.percent() + " %")
        .withDetail("transaction", coverage.transaction())
        .build();
  }
}
