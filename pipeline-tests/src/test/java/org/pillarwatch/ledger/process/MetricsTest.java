package org.pillarwatch.ledger.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsTest {

  private static final Metrics METRICS =
      Metrics.of(
          """
          # HELP ingest_entries_total entries by what became of them
          # TYPE ingest_entries_total counter
          ingest_entries_total{outcome="published",reason="none"} 12.0
          ingest_entries_total{outcome="refused",reason="no-text"} 1.0
          ingest_entries_total{outcome="refused",reason="robots"} 2.0
          ingest_entries_read_total 1.5E1
          a_gauge NaN
          """);

  @Test
  void addsUpWhatALabelSelects() {
    assertThat(METRICS.sum("ingest_entries_total", "outcome=\"refused\"")).isEqualTo(3);
    assertThat(METRICS.sum("ingest_entries_total", "")).isEqualTo(15);
  }

  @Test
  void readsMetersWithoutLabels() {
    assertThat(METRICS.sum("ingest_entries_read_total", "")).isEqualTo(15);
  }

  @Test
  void distinguishesAnExistingMeterFromAMissingOne() {
    assertThat(METRICS.has("a_gauge")).isTrue();
    assertThat(METRICS.has("another")).isFalse();
  }
}
