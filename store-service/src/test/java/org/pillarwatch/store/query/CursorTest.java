package org.pillarwatch.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarwatch.events.ArticleId;

class CursorTest {

  static final ArticleId ID = new ArticleId("0123456789abcdef".repeat(4));

  @ParameterizedTest
  @ValueSource(
      strings = {"2021-07-29T12:00:00.123456Z", "1969-01-01T00:00:00Z", "0001-01-01T00:00:00Z"})
  void readsBackWhatItWrote(Instant datedAt) {
    Cursor cursor = new Cursor(datedAt, ID);

    assertThat(Cursor.decode(cursor.encode())).contains(cursor);
  }

  @Test
  void readsBackHowWellAnArticleMatches() {
    Instant asOf = Instant.parse("2021-07-29T12:00:00.123456Z");
    Cursor cursor = new Cursor(Instant.EPOCH, ID, new Cursor.Match(12.34567f, asOf));

    assertThat(Cursor.decode(cursor.encode())).contains(cursor);
    assertThat(cursor.isOf(ArticleOrder.RELEVANCE)).isTrue();
    assertThat(cursor.isOf(ArticleOrder.NEWEST)).isFalse();
    assertThat(cursor.encode()).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void fitsIntoAnAddressAsItIs() {
    assertThat(new Cursor(Instant.EPOCH, ID).encode()).matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "!",
        "12.abc",
        "99999999999999999999.0",
        "0." + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" + ".2143289344.0",
        "1' or '1'='1"
      })
  void refusesWhatIsNoneOfOurs(String plain) {
    String encoded =
        Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));

    assertThat(Cursor.decode(encoded)).isEmpty();
    assertThat(Cursor.decode(plain)).isEmpty();
  }
}
