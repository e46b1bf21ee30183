package org.pillarwatch.store.story.decide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TermVectorTest {

  @Test
  void isTheSameAfterItWasPacked() {
    var vector =
        new TermVector(
            new int[] {Integer.MIN_VALUE, -7, 0, 130, Integer.MAX_VALUE},
            new int[] {1, 127, 128, 1 << 20, Integer.MAX_VALUE});

    TermVector unpacked = TermVector.unpacked(vector.packed());

    assertThat(unpacked.hashes()).containsExactly(vector.hashes());
    assertThat(unpacked.weights()).containsExactly(vector.weights());
  }

  @Test
  void mayBeEmpty() {
    assertThat(TermVector.unpacked(TermVector.EMPTY.packed()).size()).isZero();
  }
}
