package org.pillarwatch.ledger.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  private final Catalogue catalogue = new Catalogue(10, Duration.ofMinutes(1));

  @Test
  void hasAScenarioForEveryFaultOfTheList() {
    assertThat(IntStream.rangeClosed(1, 23))
        .allSatisfy(number -> assertThat(catalogue.called("R" + number)).isNotEmpty());
  }

  @Test
  void findsAScenarioByItsSlug() {
    assertThat(catalogue.called("kill-store")).map(Scenario::id).containsExactly("R3");
  }

  @Test
  void findsAFamilyByItsNumber() {
    assertThat(catalogue.called("r11"))
        .hasSizeGreaterThan(3)
        .allMatch(each -> each.id().startsWith("R11"));
  }

  @Test
  void doesNotTakeOneNumberForAnother() {
    assertThat(catalogue.called("R1")).map(Scenario::id).containsExactly("R1");
  }

  @Test
  void refusesANameThatNothingHas() {
    assertThatThrownBy(() -> catalogue.called("R99")).hasMessageContaining("R99");
  }
}
