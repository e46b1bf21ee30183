package org.pillarwatch.classify.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarwatch.classify.text.Words;

class LanguageDetectorTest {

  private static final LanguageDetector DETECTOR = LanguageDetector.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "en | The minister said on Monday that the new law would help small farmers in the valley.",
        "es | El ministro dijo el lunes que la nueva ley ayudará a los pequeños agricultores del valle.",
        "pt | O ministro disse na segunda-feira que a nova lei não vai ajudar os pequenos agricultores.",
        "fr | Le ministre a déclaré lundi que la nouvelle loi aiderait les petits agriculteurs.",
        "de | Der Minister sagte am Montag, dass das neue Gesetz den kleinen Bauern helfen werde.",
        "it | Il ministro ha detto lunedì che la nuova legge aiuterà i piccoli agricoltori della valle.",
        "nl | De minister zei maandag dat de nieuwe wet de kleine boeren in het dal zal helpen.",
        "ca | El ministre va dir dilluns que la nova llei ajudarà els petits pagesos de la vall.",
        "pl | Minister powiedział w poniedziałek, że nowa ustawa pomoże małym rolnikom w dolinie.",
        "ro | Ministrul a declarat luni că noua lege îi va ajuta pe micii fermieri din vale.",
        "sv | Ministern sade på måndagen att den nya lagen ska hjälpa de små bönderna i dalen.",
        "fi | Ministeri sanoi maanantaina, että uusi laki auttaa pieniä viljelijöitä ja on tarpeen.",
        "tr | Bakan pazartesi günü yeni yasanın küçük çiftçilere yardım edeceğini ve çok önemli bir adım olduğunu söyledi.",
        "cs | Ministr v pondělí řekl, že nový zákon pomůže malým zemědělcům v údolí a bude platit od léta.",
        "hu | A miniszter hétfőn azt mondta, hogy az új törvény segíteni fog a kis gazdáknak is.",
        "ru | Министр сказал в понедельник, что новый закон поможет мелким фермерам.",
        "uk | Міністр сказав у понеділок, що новий закон допоможе дрібним фермерам.",
        "ar | قال الوزير يوم الاثنين إن القانون الجديد سيساعد صغار المزارعين في الوادي",
        "zh | 部长星期一说,新法律将帮助山谷里的小农户。",
        "ja | 大臣は月曜日に、新しい法律が小さな農家を助けると述べた。",
        "ko | 장관은 월요일 새 법이 소규모 농부들을 도울 것이라고 말했다.",
      })
  void detectsTheLanguageOfASentence(String language, String sentence) {
    assertThat(DETECTOR.detect(sentence)).contains(language);
  }

  @Test
  void letsADeclaredLanguageWinOverItsNeighbour() {
    Words bosnian =
        Words.of(
            "Vozači tramvaja traže veće plate i štrajk počinje u ponedjeljak, a kako je rekao.");
    Words kazakhLetters = Words.of("Трамвай жүргізушілері дүйсенбіден бастап жұмыс істемейді.");

    assertThat(DETECTOR.detect(bosnian)).isNotEqualTo(Optional.of("bs"));
    assertThat(DETECTOR.detect(bosnian, Optional.of("bs"))).contains("bs");
    assertThat(DETECTOR.detect(kazakhLetters, Optional.of("kk"))).contains("kk");
  }

  @Test
  void readsSerbianByItsLetters() {
    assertThat(
            DETECTOR.detect("Возачи трамваја траже већу плату и њихов штрајк почиње у понедељак."))
        .contains("sr");
  }

  @Test
  void doesNotLetATemplatesDeclarationWin() {
    Words spanish = Words.of("El ministro dijo el lunes que la nueva ley ayudará a los pequeños.");

    assertThat(DETECTOR.detect(spanish, Optional.of("en"))).contains("es");
    assertThat(DETECTOR.detect(Words.of("OK"), Optional.of("pt"))).contains("pt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "42 %", "Nestlé", "Reuters", "OK", "Rio 2016", "中"})
  void saysNothingOfTextsThatDoNotTell(String text) {
    assertThat(DETECTOR.detect(text)).isEmpty();
  }

  @Test
  void detectsTheLanguageOfAHeadlineInCapitalsWithoutAccents() {
    assertThat(DETECTOR.detect("EL PRESIDENTE PIDE A LOS SINDICATOS QUE NO VAYAN A LA HUELGA"))
        .contains("es");
  }

  @Test
  void readsPastForeignNames() {
    assertThat(
            DETECTOR.detect(
                "Angela Müller and François Lefèvre of the Société Générale were in the room when"
                    + " the decision was made."))
        .contains("en");
  }
}
