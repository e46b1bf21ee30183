package org.pillarwatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  private final Phrases phrases = new Phrases(List.of("sign up for", "sign up to", "©1"));

  @Test
  void findsAPhraseAnywhere() {
    assertThat(phrases.in("and sign up to")).isTrue();
    assertThat(phrases.in("©1999")).isTrue();
  }

  @Test
  void findsNothingInTheBeginningOfAPhrase() {
    assertThat(phrases.in("she will sign up t")).isFalse();
    assertThat(phrases.in("")).isFalse();
  }

  @Test
  void mayOverlookCapitals() {
    assertThat(phrases.inAnyCase("Now SIGN Up To it")).isTrue();
    assertThat(phrases.in("Now SIGN Up To it")).isFalse();
    assertThat(phrases.in("xsign up tox".toCharArray(), 12)).isTrue();
    assertThat(phrases.in("xsign up tox".toCharArray(), 10)).isFalse();
  }
}
