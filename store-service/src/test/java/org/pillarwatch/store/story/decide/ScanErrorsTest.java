package org.pillarwatch.store.story.decide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanErrorsTest {

  @ParameterizedTest
  @CsvSource({"harbour,harb0ur", "minister,rninister", "fisheries,fsheries", "told,told"})
  void explainsALetterOrTwo(String written, String scanned) {
    assertThat(ScanErrors.isNearly(written, scanned)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"said,declared", "boats,ships", "240,246", "12,1Z", "reporters,journalists"})
  void doesNotExplainAnotherWordOrNumber(String written, String instead) {
    assertThat(ScanErrors.isNearly(written, instead)).isFalse();
  }
}
