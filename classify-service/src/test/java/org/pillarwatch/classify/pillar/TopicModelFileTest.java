package org.pillarwatch.classify.pillar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicModelFileTest {

  private static final List<String> LINES =
      List.of(
          "# Weights of water",
          "taxonomy\twater",
          "version\t3",
          "threshold\t0.45",
          "topics\tdrought\tflood",
          "bias\t-1.5\t-2",
          "calibration\ten\tdrought\t0.1\t1\t0.5\t-0.2",
          "calibration\ten\tflood\t0.1\t1\t0.5\t-0.2",
          "calibration\tund\tdrought\t0\t1\t0\t0",
          "calibration\tund\tflood\t0\t1\t0\t0",
          "concept\tdry-well\t1.25\t-0.5\t0\t0\t0.125\t0",
          "word\tdry*\t3.5\t0.75\t-0.25");

  @Test
  void writesWhatItRead() {
    assertThat(TopicModelFile.write(TopicModelFile.read(LINES))).isEqualTo(LINES);
  }

  @Test
  void namesTheLineThatCannotBeUsed() {
    List<String> broken = List.of("taxonomy\twater", "topics\tdrought", "word\tdry\tx\t1");

    assertThatThrownBy(() -> TopicModelFile.read(broken))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 3");
  }

  @Test
  void refusesAFileWithoutTopics() {
    assertThatThrownBy(() -> TopicModelFile.read(List.of("taxonomy\twater")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("topics");
  }
}
