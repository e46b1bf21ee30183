package org.pillarwatch.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import org.pillarwatch.chassis.delivery.RootCause;
import org.pillarwatch.ingest.claim.ClaimLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Counts and logs internal failures: no database, no broker, a bug. The loops retry. */
@Component
class FailureCounter implements ClaimLoop.Trouble {

  private static final Logger log = LoggerFactory.getLogger(FailureCounter.class);

  private final MeterRegistry meters;

  FailureCounter(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void met(RuntimeException failure) {
    RootCause cause = RootCause.of(failure);
    meters.counter("pillarwatch.ingest.work.failed", "cause", cause.kind()).increment();
    log.warn("work=failed cause={} detail=\"{}\"", cause.kind(), cause.message());
    log.debug("work=failed", failure);
  }
}
