package org.pillarwatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptStringsTest {
  @Test
  void resolvesEscapes() {
    assertThat(ScriptStrings.in("f(\"\\u003cp\\u003eRain\\n\\\"at last\\\"\")", 3))
        .containsExactly("<p>Rain\n\"at last\"");
  }

  @Test
  void leavesShortStringsOut() {
    assertThat(ScriptStrings.in("f(\"a\", \"long enough\")", 5)).containsExactly("long enough");
  }

  @Test
  void readsAStringThatNeverEndsToTheEnd() {
    assertThat(ScriptStrings.in("f(\"cut off\\", 3)).containsExactly("cut off\\");
  }
}
