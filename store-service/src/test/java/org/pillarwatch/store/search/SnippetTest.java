package org.pillarwatch.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SnippetTest {

  private static final String FILLER = "Nothing of interest happened on that day. ".repeat(20);

  @Test
  void beginsAtAWordShortlyBeforeTheFirstHit() {
    String text = FILLER + "The court met. " + FILLER;
    int at = text.indexOf("court");

    Snippet snippet = Snippet.of("text", text, List.of(new TextSpan(at, at + 5)));

    assertThat(snippet.text()).startsWith("of interest happened on that day. The court met.");
    assertThat(text.substring(snippet.start())).startsWith(snippet.text());
    assertThat(snippet.text().length()).isBetween(200, 240);
    assertThat(snippet.text()).doesNotEndWith(" ");
    assertThat(shown(snippet)).containsExactly("court");
    assertThat(snippet.isEnd()).isFalse();
  }

  @Test
  void prefersThePlaceThatShowsMostOfTheWords() {
    String text = "A court. A court again. " + FILLER + "The judge left the court.";
    int first = text.indexOf("court");
    int second = text.indexOf("court", first + 1);
    int judge = text.indexOf("judge");
    int last = text.lastIndexOf("court");

    Snippet snippet =
        Snippet.of(
            "text",
            text,
            List.of(
                new TextSpan(first, first + 5),
                new TextSpan(second, second + 5),
                new TextSpan(judge, judge + 5),
                new TextSpan(last, last + 5)));

    assertThat(shown(snippet)).containsExactly("judge", "court");
    assertThat(snippet.words()).isEqualTo(2);
    assertThat(snippet.isEnd()).isTrue();
  }

  @Test
  void showsAShortTextWhole() {
    Snippet snippet = Snippet.of("summary", "The court met.", List.of(new TextSpan(4, 9)));

    assertThat(snippet)
        .isEqualTo(new Snippet("summary", 0, "The court met.", List.of(new TextSpan(4, 9)), true));
  }

  @Test
  void neverCutsACharacterInHalves() {
    String text = "𝒜".repeat(400);

    for (int at = 0; at < 700; at += 2) {
      Snippet snippet = Snippet.of("text", text, List.of(new TextSpan(at, at + 2)));

      assertThat(Character.isLowSurrogate(snippet.text().charAt(0))).isFalse();
      assertThat(Character.isHighSurrogate(snippet.text().charAt(snippet.text().length() - 1)))
          .isFalse();
      assertThat(shown(snippet)).containsExactly("𝒜");
    }
  }

  private static List<String> shown(Snippet snippet) {
    return snippet.spans().stream()
        .map(span -> snippet.text().substring(span.start(), span.end()))
        .toList();
  }
}
