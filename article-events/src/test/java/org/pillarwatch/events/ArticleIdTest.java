package org.pillarwatch.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleIdTest {

  static final URI PAGE = URI.create("https://herald.example/a");

  @Test
  void isTheSameForTheSameAddress() {
    assertThat(ArticleId.of(PAGE)).isEqualTo(ArticleId.of(URI.create("https://herald.example/a")));
  }

  @Test
  void differsForAnotherAddress() {
    assertThat(ArticleId.of(PAGE))
        .isNotEqualTo(ArticleId.of(URI.create("https://herald.example/b")));
  }

  @Test
  void keepsEqualGuidsOfTwoFeedsApart() {
    assertThat(ArticleId.of(PAGE, "1"))
        .isNotEqualTo(ArticleId.of(URI.create("https://other.example/a"), "1"));
  }

  @Test
  void isTheSha256OfTheAddress() {
    assertThat(ArticleId.of(URI.create("abc")).value())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "abc", "ZZ7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"})
  void refusesWhatIsNoHash(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ArticleId(value))
        .withMessageContaining("not an article id: " + value);
  }
}
