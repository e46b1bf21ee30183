package org.pillarwatch.store.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarwatch.store.search.SearchedText;
import org.pillarwatch.store.search.TextHighlights;
import org.pillarwatch.store.search.TextSpan;

/** What is highlighted, between brackets, for queries in several languages. */
class TextMatchesTest {

  private final TextMatches matches = new TextMatches(TestIndex.LANGUAGE);

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      textBlock =
          """
          mujer ; es ; Dos [mujeres] y una [mujer] hablaron
          sequia ; es ; La [sequía] y las [sequías]
          sequía ; es ; La [sequia]
          organise ; en ; They [organized] and [organise]
          convict ; en ; Two were [convicted]
          año ; es ; El [año] y el [ano]
          =año ; es ; El [año], los años y el ano
          ="año nuevo" ; es ; El [año nuevo] y el ano nuevo
          "state of emergency" ; en ; A [state of emergency], not a state or an emergency
          "anti corrup*" ; en ; The [anti]-[corruption] office; corruption
          "police bribe"~5 ; en ; The [police] took a [bribe]; nobody police
          police NEAR/3 brib* ; en ; The [police] took no [bribes], said the far away police
          police ONEAR/5 bribe ; en ; A bribe for [police] and a [bribe]
          (police OR army) NEAR/2 judge ; en ; An [army] [judge], not a police officer
          corrup* ; en ; [Corrupt] and [corruption], no eruption
          wom?n ; en ; A [woman] and two [women]
          MS-13 ; en ; Of [MS13], [MS 13] and [MS-13]; 13 others
          EEUU ; es ; De [EE. UU]., de [EE.UU]. y de [EEUU]
          1240 ; en ; In all [1,240] or [1240]
          ceasefire ; en ; A [cease-fire] or [ceasefire]
          court -bribery ; en ; The [court] heard of bribery
          court OR judge ; en ; The [court] and the [judge]
          country:HN court lang:en ; en ; The [court] of Honduras
          紧急状态 ; zh ; 洪都拉斯总统宣布[紧急状态]
          рейд ; ru ; Во время [рейда]
          رئيس ; ar ; قال [الرئيس] اليوم
          straße ; de ; Auf der [Straße] und in der [Strasse]
          l'hôpital ; fr ; À [l’hôpital] hier
          author:ruiz ; es ; Ana Ruiz lo dijo
          * ; en ; Everything is found, nothing marked
          reina ; ; La [reina], las reinas
          """)
  void marks(String query, @Nullable String language, String text) {
    String plain = text.replace("[", "").replace("]", "");
    TextHighlights found = find(query, "", null, plain, language);

    assertThat(marked(plain, found.text())).isEqualTo(text);
    TextHighlights inTitle = find(query, plain, null, "", language);
    assertThat(marked(plain, inTitle.title())).isEqualTo(text);
  }

  @Test
  void keepsTitleSummaryAndTextApart() {
    TextHighlights found =
        find("court", "Court sits", "A court in town", "The high court met. Courts wait.", "en");

    assertThat(marked("Court sits", found.title())).isEqualTo("[Court] sits");
    assertThat(marked("A court in town", found.summary())).isEqualTo("A [court] in town");
    assertThat(marked("The high court met. Courts wait.", found.text()))
        .isEqualTo("The high [court] met. [Courts] wait.");
  }

  @Test
  void cutsAPhraseThatRunsFromTheSummaryIntoTheText() {
    TextHighlights found = find("\"in town today\"", "", "A court in town", "Today it met.", "en");

    assertThat(marked("A court in town", found.summary())).isEqualTo("A court [in town]");
    assertThat(marked("Today it met.", found.text())).isEqualTo("[Today] it met.");
  }

  @Test
  void looksIntoOneFieldOnlyWhenAsked() {
    assertThat(find("title:court", "Court", null, "The court", "en").text()).isEmpty();
    assertThat(find("text:court", "Court", null, "The court", "en").title()).isEmpty();
    assertThat(find("text:court", "Court", null, "The court", "en").text()).hasSize(1);
  }

  /** Whatever the index finds by words alone has something to show, and nothing else has. */
  @Test
  void marksSomethingInExactlyWhatTheIndexFinds() {
    List<String> words =
        List.of("mujeres", "países", "año", "ano", "anti-corruption", "MS-13", "EE.UU.", "policía");
    List<String> queries =
        List.of(
            "mujer",
            "pais",
            "=ano",
            "=año",
            "corruption",
            "MS13",
            "polic*",
            "\"ano MS-13\"",
            "mujeres NEAR/2 EEUU",
            "policía ONEAR/3 países");
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 60; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 5; j++) {
        text.append(words.get(random.nextInt(words.size()))).append(' ');
      }
      try (TestIndex index = new TestIndex().put("a", "es", "", text.toString())) {
        for (String query : queries) {
          assertThat(find(query, "", null, text.toString(), "es").text().isEmpty())
              .as("%s in %s", query, text)
              .isEqualTo(index.find(query).isEmpty());
        }
      }
    }
  }

  private TextHighlights find(
      String query, String title, @Nullable String summary, String text, @Nullable String lang) {
    return matches.find(query, new SearchedText(title, summary, text, lang));
  }

  private static String marked(String text, List<TextSpan> spans) {
    StringBuilder marked = new StringBuilder(text);
    for (TextSpan span : spans.reversed()) {
      marked.insert(span.end(), ']').insert(span.start(), '[');
    }
    return marked.toString();
  }
}
