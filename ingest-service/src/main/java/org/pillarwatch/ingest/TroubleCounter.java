package org.pillarwatch.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import org.pillarwatch.chassis.delivery.Cause;
import org.pillarwatch.ingest.schedule.WorkLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Counts and logs failures of ours: no database, no broker, a bug. The loops try again. */
@Component
class TroubleCounter implements WorkLoop.Trouble {

  private static final Logger log = LoggerFactory.getLogger(TroubleCounter.class);

  private final MeterRegistry meters;

  TroubleCounter(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void met(RuntimeException failure) {
    Cause cause = Cause.of(failure);
    meters.counter("pillarwatch.ingest.work.failed", "cause", cause.kind()).increment();
    log.warn("work=failed cause={} detail=\"{}\"", cause.kind(), cause.message());
    log.debug("work=failed", failure);
  }
}
