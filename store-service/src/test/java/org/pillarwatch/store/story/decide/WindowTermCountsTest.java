package org.pillarwatch.store.story.decide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowTermCountsTest {

  @Test
  void forgetWhatASliceCounted() {
    var all = new WindowTermCounts();
    var slice = new WindowTermCounts();
    for (int i = 0; i < 300; i++) {
      slice.count(new int[] {1, -1});
      all.count(new int[] {1, -1});
    }
    all.count(new int[] {1});
    slice.pack();

    all.subtract(slice);

    assertThat(all.of(1)).isEqualTo(1);
    assertThat(all.of(-1)).isZero();
  }
}
