package org.pillarwatch.ingest.parse.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingLabelsTest {

  @ParameterizedTest
  @CsvSource({
    "l5,             f0fdfe,       ğış",
    "latin2,         b1b9e6,       ąšć",
    "iso-ir-157,     bfe0,         ŋā",
    "iso8859-14,     d0f0,         Ŵŵ",
    "x-cp1250,       8a9a,         Šš",
    "dos-874,        a1859394,     ก…“”",
    "koi8-ru,        aebea4,       ўЎє",
    "x-mac-ukrainian,a2b6ff,       Ґґ€",
    "csmacintosh,    8e97,         éó",
    "sun_eu_greek,   e1e2,         αβ",
    "logical,        e0e1,         אב",
    "asmo-708,       c7e4,         ال",
    "csibm866,       80a0,         Аа",
    "x-gbk,          c4e38180,     你亐",
    "chinese,        c4e3,         你",
    "x-x-big5,       9def9df7,     嘅咗",
    "ms_kanji,       8740fbfc,     ①髙",
    "x-euc-jp,       ada1adeafce2, ①㈱髙",
    "ksc_5601,       8c63a4a1,     똠ㄱ",
    "iso-ir-149,     94ee,         뷁",
    "X-SJIS,         82a0,         あ"
  })
  void readsEachLabelWithTheCharsetThatPagesMean(String label, String bytes, String meant) {
    byte[] body = HexFormat.of().parseHex(bytes);

    assertThat(new String(body, EncodingLabels.charset(label).orElseThrow())).isEqualTo(meant);
  }

  @Test
  void takesAsciiAndLatin1ForWindows1252() {
    Charset windows = Charset.forName("windows-1252");

    assertThat(EncodingLabels.charset(" US-ASCII ")).contains(windows);
    assertThat(EncodingLabels.charset("ansi_x3.4-1968")).contains(windows);
    assertThat(EncodingLabels.charset("iso_8859-1:1987")).contains(windows);
  }

  @Test
  void knowsWhatOnlyThePlatformKnows() {
    assertThat(EncodingLabels.charset("ibm850")).contains(Charset.forName("IBM850"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "klingon", "utf 8", "ä"})
  void saysNothingOfOtherLabels(String label) {
    assertThat(EncodingLabels.charset(label)).isEmpty();
  }

  @Test
  void findsTheLabelInAContentType() {
    assertThat(EncodingLabels.inContentType("text/html; Charset = 'korean'; x=y"))
        .contains(Charset.forName("x-windows-949"));
    assertThat(EncodingLabels.inContentType("text/html")).isEmpty();
  }

  @Test
  void namesCharsetsAsTheStandardDoes() {
    assertThat(EncodingLabels.name(EncodingLabels.charset("korean").orElseThrow()))
        .isEqualTo("EUC-KR");
    assertThat(EncodingLabels.name(EncodingLabels.charset("x-euc-jp").orElseThrow()))
        .isEqualTo("EUC-JP");
  }
}
