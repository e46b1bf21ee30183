package org.pillarwatch.ledger.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pillarwatch.ledger.process.Metrics;

class EquationTest {

  static final String INGEST =
      """
      # HELP pillarwatch_ingest_entries_total entries by what became of them
      # TYPE pillarwatch_ingest_entries_total counter
      pillarwatch_ingest_entries_read_total 100.0
      pillarwatch_ingest_entries_total{outcome="published",reason="none"} 60.0
      pillarwatch_ingest_entries_total{outcome="unchanged",reason="none"} 30.0
      pillarwatch_ingest_entries_total{outcome="refused",reason="no-text"} 8.0
      pillarwatch_ingest_articles_published_total 60.0
      pillarwatch_ingest_pages_waiting 5.0
      pillarwatch_ingest_pages_waiting_at_start 3.0
      """;

  static final String CLASSIFY =
      """
      pillarwatch_records_consumed_total{stage="classify"} 70.0
      pillarwatch_records_total{outcome="published",stage="classify"} 58.0
      pillarwatch_records_total{outcome="dead-lettered",stage="classify"} 2.0
      pillarwatch_records_total{outcome="retried",stage="classify"} 10.0
      """;

  static final String STORE =
      """
      pillarwatch_records_consumed_total{stage="store"} 58.0
      pillarwatch_records_total{outcome="added",stage="store"} 50.0
      pillarwatch_records_total{outcome="unchanged",stage="store"} 8.0
      pillarwatch_records_total{outcome="retried",stage="store"} 0.0
      pillarwatch_dead_letters_received_total{topic="articles.fetched"} 2.0
      """;

  @Test
  void holdsWhenEverythingIsAccountedFor() {
    List<Metrics> all = metrics(INGEST, CLASSIFY, STORE);

    assertThat(Equation.uneven(Equation.OF_EACH_STAGE, all)).isEmpty();
    assertThat(Equation.uneven(Equation.BETWEEN_STAGES, all)).isEmpty();
  }

  @Test
  void saysHowManyRecordsAStageLost() {
    assertThat(Equation.uneven(Equation.OF_EACH_STAGE, metrics(STORE.replace("58.0", "61.0"))))
        .singleElement()
        .hasToString("store: 61 in, 58 out, +3 unaccounted for");
  }

  @Test
  void noticesWhatIsLostBetweenTwoStages() {
    List<Metrics> lossy =
        metrics(INGEST, CLASSIFY, STORE.replace("58.0", "57.0").replace("50.0", "49.0"));

    assertThat(Equation.uneven(Equation.OF_EACH_STAGE, lossy)).isEmpty();
    assertThat(Equation.uneven(Equation.BETWEEN_STAGES, lossy))
        .extracting(Equation.Weighed::equation)
        .containsExactly(Equation.CLASSIFY_TO_STORE);
  }

  @Test
  void holdsWhenAFeedChangesAnEntryWhileItsPageIsRead() {
    String twicePublished =
        INGEST
                .replace("articles_published_total 60.0", "articles_published_total 61.0")
                .replace("read_total 100.0", "read_total 101.0")
            + "pillarwatch_ingest_entries_total{outcome=\"replaced\",reason=\"none\"} 1.0\n";
    String consumed = CLASSIFY.replace("70.0", "71.0").replace("58.0", "59.0");

    assertThat(Equation.uneven(Equation.OF_EACH_STAGE, metrics(twicePublished, consumed)))
        .isEmpty();
    assertThat(Equation.INGEST_TO_CLASSIFY.weigh(metrics(twicePublished, consumed)).isEven())
        .isTrue();
  }

  @Test
  void addsReplicasUp() {
    Equation.Weighed replicas = Equation.CLASSIFY.weigh(metrics(CLASSIFY, CLASSIFY));

    assertThat(replicas.in()).isEqualTo(140);
    assertThat(replicas.isEven()).isTrue();
  }

  private static List<Metrics> metrics(String... answers) {
    return List.of(answers).stream().map(Metrics::of).toList();
  }
}
