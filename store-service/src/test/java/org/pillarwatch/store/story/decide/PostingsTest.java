package org.pillarwatch.store.story.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PostingsTest {

  private static final int PAIRS = 100_000;

  private final Postings postings = new Postings();

  private Set<Integer> under(int hash) {
    Set<Integer> found = new HashSet<>();
    postings.forEach(hash, found::add);
    return found;
  }

  @Test
  void findNothingWhereNothingIs() {
    assertThat(under(0)).isEmpty();
    assertThat(postings.count(-1)).isZero();
  }

  @Test
  void findEveryPairHoweverManyArePackedAway() {
    var random = new SplittableRandom(1);
    Map<Integer, Set<Integer>> expected = new HashMap<>();
    for (int i = 0; i < PAIRS; i++) {
      // Some hashes have many numbers, most have one; the lowest and the highest are among them.
      int hash = random.nextInt(3) == 0 ? random.nextInt(200) - 100 : random.nextInt();
      int value = random.nextInt(1 << 20);
      postings.add(hash, value, PAIRS);
      expected.computeIfAbsent(hash, fresh -> new HashSet<>()).add(value);
    }

    assertThat(expected)
        .allSatisfy((hash, values) -> {
          assertThat(under(hash)).isEqualTo(values);
          assertThat(postings.count(hash)).isEqualTo(values.size());
        });
  }

  @Test
  void takeNoMoreUnderAHashThanAllowed() {
    for (int i = 0; i < PAIRS; i++) {
      postings.add(i % 1000, i, 8);
    }

    assertThat(postings.count(999)).isEqualTo(8);
    assertThat(under(999)).contains(999, 7999);
  }

  @Test
  void holdAPairOnce() {
    for (int i = 0; i < PAIRS; i++) {
      postings.add(i % 5000, 3, 8);
    }

    assertThat(postings.count(4)).isEqualTo(1);
  }
}
