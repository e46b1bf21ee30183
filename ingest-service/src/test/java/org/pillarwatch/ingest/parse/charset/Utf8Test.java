package org.pillarwatch.ingest.parse.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

  // The edges of what RFC 3629 allows, and what is commonest.
  private static final int[] BYTES = {
    'a', '<', '\n', 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xc3, 0xdf, 0xe0,
    0xe1, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff
  };

  @Test
  void readsEveryCharacter() {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        all.appendCodePoint(c);
      }
    }

    assertThat(Utf8.read(all.toString().getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(all.toString());
  }

  @Test
  void agreesWithThePlatformOnAnyThreeBytesAtTheEdges() {
    for (int first : BYTES) {
      for (int second : BYTES) {
        for (int third : BYTES) {
          agree(new byte[] {(byte) first, (byte) second, (byte) third});
        }
      }
    }
  }

  @Test
  void agreesWithThePlatformOnBytesOfAnyKind() {
    Random random = new Random(3629);
    for (int round = 0; round < 200_000; round++) {
      byte[] bytes = new byte[random.nextInt(24)];
      int start = random.nextInt(bytes.length + 1);
      for (int i = 0; i < bytes.length; i++) {
        boolean plain = i < start || random.nextInt(4) == 0;
        bytes[i] = (byte) (plain ? 'x' : BYTES[random.nextInt(BYTES.length)]);
      }
      agree(bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 9, 15, 16, 17})
  void readsACharacterWhereverItStands(int before) {
    String text = "x".repeat(before) + "“sí” \ud83d\ude00" + "y".repeat(before);

    assertThat(Utf8.read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
  }

  private static void agree(byte[] bytes) {
    assertThat(Utf8.read(bytes)).as("%s", (Object) bytes).isEqualTo(platform(bytes));
  }

  private static @Nullable String platform(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
