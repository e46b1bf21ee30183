package org.pillarwatch.launcher.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

  final Figures figures = new Figures();

  @Test
  void countsWhatWasRightWrongAndMissed() {
    figures.add("pillars", "rights", 0.9, true);
    figures.add("pillars", "rights", 0.6, false);
    figures.add("pillars", "rights", 0, true);
    figures.add("pillars", "rights", 0, false);

    assertThat(printed())
        .containsPattern("pillars rights +1 +1 +1 +0\\.500 +0\\.500 +0\\.500  Rights\n")
        .containsPattern("pillars, all +1 +1 +1");
  }

  @Test
  void measuresHowFarConfidenceIsFromTheTruth() {
    figures.add("countries", "GT", 0.75, true);
    figures.add("countries", "SV", 0.75, true);
    figures.add("countries", "HN", 0.75, true);
    figures.add("countries", "US", 0.75, false);
    assertThat(figures.calibrationError("countries")).isCloseTo(0, within(1e-9));

    figures.add("countries", "MX", 0.95, false);
    assertThat(figures.calibrationError("countries")).isCloseTo(0.19, within(1e-9));
  }

  private String printed() {
    var bytes = new ByteArrayOutputStream();
    var output = new PrintStream(bytes, true, UTF_8);
    figures.print(output, (taxonomy, tag) -> tag.equals("rights") ? "Rights" : "");
    return bytes.toString(UTF_8);
  }
}
