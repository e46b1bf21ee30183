package org.pillarwatch.store.search.lucene;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;

class SearchWarmUpTest {

  @Test
  void asksNothingThatTheIndexRefuses() {
    var queries =
        new IndexQueries(TestIndex.LANGUAGE, InstantSource.system(), Duration.ofSeconds(20));
    var warmUp = new SearchWarmUp(queries, InstantSource.system());

    assertThatCode(() -> warmUp.run(new DefaultApplicationArguments())).doesNotThrowAnyException();
  }
}
