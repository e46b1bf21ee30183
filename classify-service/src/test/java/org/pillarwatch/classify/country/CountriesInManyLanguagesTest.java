package org.pillarwatch.classify.country;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarwatch.events.CountryTag;
import org.pillarwatch.events.Evidence;

class CountriesInManyLanguagesTest {

  private static final CountryTagger TAGGER = CountryTagger.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "German | Die Regierung der Türkei hat den Bürgermeister nicht verhaftet, sagte er. | TR",
        "German, an adjective | Das mexikanische Parlament hat das Gesetz nicht geändert, sagte er. | MX",
        "Italian | Il governo della Germania non ha più la maggioranza in parlamento. | DE",
        "Dutch | De regering van Duitsland zegt dat de controle niet tijdelijk is. | DE",
        "Swedish | Regeringen i Tyskland säger att kontrollerna ska vara kvar och att det är bra. | DE",
        "Russian, inflected | Парламент в Мексике одобрил закон в среду. | MX",
        "Russian, an adjective | Мексиканский парламент одобрил закон в среду. | MX",
        "Ukrainian | Уряд Німеччини каже, що це потрібно. | DE",
        "Arabic | أعلنت غواتيمالا حالة الطوارئ يوم الأحد بعد الأمطار | GT",
        "Arabic, an adjective with its article | وقالت الحكومة المصرية يوم الأحد إن القرار نهائي | EG",
        "Chinese | 洪都拉斯总统选举计票工作再次推迟。 | HN",
        "Japanese | ホンジュラスで大統領選挙が行われた。 | HN",
        "Korean | 온두라스의 선거위원회는 시간이 더 필요하다고 말했다. | HN",
        "a headline too short to tell its language | Duitsland sluit grens | DE",
      })
  void knows(String language, String text, String country) {
    assertThat(TAGGER.tag("", text))
        .as(language)
        .extracting(tag -> tag.code().value())
        .containsExactly(country);
  }

  @Test
  void showsTheNameInAScriptWithoutSpaces() {
    CountryTag tag = TAGGER.tag("", "昨天墨西哥政府说，新法律星期一生效。").getFirst();

    assertThat(tag.evidence())
        .containsExactly(new Evidence(Evidence.Part.TEXT, 2, 5, "墨西哥", "name"));
  }

  @Test
  void showsANameWithSoftHyphensAsItIsWritten() {
    String text =
        "La fis\u00ADcalía de Hon\u00ADduras de\u00ADtuvo a un al\u00ADcalde que no ha\u00ADbló.";

    Evidence evidence = TAGGER.tag("", text).getFirst().evidence().getFirst();

    assertThat(evidence.text()).isEqualTo("Hon\u00ADduras");
    assertThat(text.substring(evidence.start(), evidence.end())).isEqualTo(evidence.text());
  }
}
