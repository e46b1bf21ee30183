package org.pillarwatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class WeightFitTest {

  @Test
  void findsTheOddsThatTheBlocksShow() {
    List<JudgedBlock> blocks =
        List.of(block(0.25, 1, 0), block(0.25, 1, 0), block(0.75, 1, 1), block(0.75, 1, 1));

    double[] weights = WeightFit.of(blocks);

    assertThat(weights[0]).isCloseTo(-Math.log(3), within(0.01));
    assertThat(weights[1]).isCloseTo(2 * Math.log(3), within(0.01));
  }

  @Test
  void staysFiniteWhenAFeatureDecidesAlone() {
    double[] weights = WeightFit.of(List.of(block(0, 1, 0), block(1, 1, 1)));

    assertThat(weights[1]).isBetween(5.0, 50.0);
  }

  private static JudgedBlock block(double share, double... features) {
    return new JudgedBlock(List.of(), features, share, 1);
  }
}
