package org.pillarwatch.store.deadletter.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PreviewTest {

  @Test
  void showsTextAsText() {
    assertThat(Preview.of(bytes("{\"título\": 1}\n"), 100))
        .isEqualTo(new Preview("{\"título\": 1}\n", true, false));
  }

  @Test
  void cutsBetweenCharacters() {
    assertThat(Preview.of(bytes("aé"), 2)).isEqualTo(new Preview("a", true, true));
  }

  @Test
  void showsOtherBytesInHexadecimal() {
    assertThat(Preview.of(Bytes.of(new byte[] {0, 0, 0, 7}), 100))
        .isEqualTo(new Preview("00 00 00 07", false, false));
  }

  @Test
  void endsTextThatIsCutOffInTheMiddleAsBytes() {
    assertThat(Preview.of(Bytes.of(new byte[] {'a', (byte) 0xC3}), 100).isReadable()).isFalse();
  }

  @Test
  void breaksHexadecimalIntoLinesAndCutsItEarly() {
    Preview preview = Preview.of(Bytes.of(new byte[400]), 256);

    assertThat(preview.text().lines()).hasSize(2);
    assertThat(preview.isCut()).isTrue();
  }

  @Test
  void writesOutCharactersThatDoSomethingInsteadOfShowing() {
    assertThat(Preview.of(bytes("a\u001b[2Jb\u202ec"), 100).text())
        .isEqualTo("a\\u001B[2Jb\\u202Ec");
  }

  @Test
  void hasNothingToShowOfNoValue() {
    assertThat(Preview.of(null, 100)).isEqualTo(new Preview("", true, false));
  }

  private static @Nullable Bytes bytes(String text) {
    return Bytes.of(text.getBytes(UTF_8));
  }
}
