package org.pillarwatch.store.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxonomyVersionsTest {

  @ParameterizedTest(name = "{0}: {1} behind {2} is {3}")
  @CsvSource({
    "equal versions, pillars-2026.1, pillars-2026.1, false",
    "an older one, pillars-2026.1+water-3, pillars-2026.2+water-3, true",
    "a newer one, pillars-2026.2, pillars-2026.1, false",
    "numbers are no words, pillars-2026.9, pillars-2026.10, true",
    "a version with fewer numbers, t1, t1.1, true",
    "older in one and newer in another, a-1+b-2, a-2+b-1, false",
    "other taxonomies, pillars-1, water-2, false",
    "more taxonomies, pillars-1, pillars-2+water-1, false"
  })
  void namesTheGroupThatIsBehind(String sentence, String one, String other, boolean behind) {
    assertThat(TaxonomyVersions.isBehind(one, other)).as(sentence).isEqualTo(behind);
  }
}
