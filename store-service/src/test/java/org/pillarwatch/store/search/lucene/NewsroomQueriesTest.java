package org.pillarwatch.store.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries as editors type them, over a few articles in fifteen languages. */
class NewsroomQueriesTest {

  private static final List<List<String>> ARTICLES =
      List.of(
          List.of(
              "port",
              "en",
              "Harbour workers organise strike",
              "The dockers’ union of Puerto Lindo demanded 1,240 new jobs. A cease-fire in the"
                  + " dispute failed."),
          List.of(
              "gang",
              "en",
              "Court convicts MS-13 leaders",
              "Three women testified against the gang in Tegucigalpa, said Judge O’Neill of the"
                  + " anti-corruption court."),
          List.of(
              "flood",
              "es",
              "Inundaciones dejan 35 familias sin hogar",
              "Los países vecinos, Honduras/Guatemala, enviaron policías y médicos. EE. UU."
                  + " prometió 3,5 millones."),
          List.of(
              "vote",
              "es",
              "Elecciones: la organización acusa al alcalde",
              "Las mujeres y los niños del año electoral. El juez leyó la resolución en la"
                  + " cárcel."),
          List.of(
              "river",
              "pt",
              "Eleições nas cidades do rio",
              "Os cidadãos e os jornais denunciam prisões de policiais; os países pedem ajuda."),
          List.of(
              "paper",
              "fr",
              "Les journaux de l’État",
              "Des travaux à l’hôpital, les réfugiés et l’élection des juges locaux."),
          List.of(
              "count",
              "de",
              "Präsident ruft Wahlen aus",
              "Die Straßen der Städte waren leer; die Bürger wählten."),
          List.of(
              "bank",
              "it",
              "Le banche e la legge sulla città",
              "Gli amici del sindaco, crimini e leggi."),
          List.of(
              "book", "nl", "Boeken over verkiezingen", "De ministers spraken over vluchtelingen."),
          List.of("home", "ca", "Eleccions al país", "Les dones i els homes votaren."),
          List.of("desert", "ar", "الرئيس يعلن حالة الطوارئ", "وقال الرئيس إن الهجرة أزمة كبيرة"),
          List.of("north", "ru", "Президент объявил выборы", "Ёлки и дороги закрыты в городах."),
          List.of("east", "zh", "洪都拉斯总统宣布紧急状态", "经济增长放缓明显"),
          List.of("isle", "ja", "大統領選挙の結果", "ホンジュラスで選挙が行われた。"),
          List.of(
              "south", "th", "ประธานาธิบดีฮอนดูรัสประกาศภาวะฉุกเฉิน", "การเลือกตั้งในประเทศไทย"),
          List.of("hill", "ko", "온두라스 대통령 선거", "선거는 오늘 열린다"),
          List.of("lake", "sv", "Regeringen och valet", "Flyktingar söker skydd."),
          List.of("bridge", "tr", "İstanbul’da seçim", "Seçmenler sandık başında."));

  private static final TestIndex INDEX = index();

  private static TestIndex index() {
    TestIndex index = new TestIndex();
    ARTICLES.forEach(any -> index.put(any.get(0), any.get(1), any.get(2), any.get(3)));
    return index;
  }

  @AfterAll
  static void close() {
    INDEX.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      textBlock =
          """
          worker ; port
          organize lang:en ; port
          organizing strikes ; port
          harbor ; port
          docker ; port
          1240 ; port
          1.240 ; port
          ceasefire ; port
          "cease fire" ; port
          "puerto lindo" ; port
          "lindo puerto" ; -
          union NEAR/3 lindo ; port
          union NEAR/2 lindo ; -
          lindo ONEAR/5 union ; -
          MS13 ; gang
          MS 13 ; gang
          "ms-13 leaders" ; gang
          woman ; gang
          convicted ; gang
          leader woman ; gang
          ONeill ; gang
          O'Neill ; gang
          anticorruption ; gang
          anti corruption ; gang
          corruption ; gang
          "anti-corruption court" ; gang
          anti-corrup* ; gang
          court -gang ; -
          gang NOT lagos ; gang
          (strike OR gang) court ; gang
          strike OR gang ; port, gang
          strike | gang ; port, gang
          title:court ; gang
          title:gang ; -
          text:gang ; gang
          intitle:(court OR strike) ; port, gang
          familia ; flood
          inundacion ; flood
          país ; flood, river, home
          países ; flood, river, home
          policía lang:es ; flood
          médico ; flood
          Honduras ; flood
          Guatemala ; flood
          Honduras/Guatemala ; flood
          EEUU ; flood
          EE.UU. ; flood
          EE. UU. ; flood
          ee uu ; flood
          3.5 ; flood
          35 familias ; flood
          mujer ; vote
          niña ; vote
          nino ; vote
          organizaciones ; vote
          organizacion ; vote
          resoluciones ; vote
          alcaldes ; vote
          jueces ; vote
          cárceles ; vote
          carcel ; vote
          =año ; vote
          =ano ; -
          ano ; vote
          "año electoral" ; vote
          elec* ; vote, paper, home
          elecciones ; vote
          “año electoral” ; vote
          «año electoral» ; vote
          juez NEAR/4 resolución ; vote
          "juez leyó"~3 ; vote
          juez AROUND(4) cárcel ; -
          NEAR(juez, cárcel, 6) ; vote
          eleição ; river
          eleicao ; river
          cidade ; river
          cidadão ; river
          jornal ; river
          prisão ; river
          policial ; river
          journal ; paper
          travail ; paper
          hôpitaux ; paper
          hopital ; paper
          réfugiée ; paper
          état ; paper
          l'État ; paper
          "l'État" ; paper
          juge local ; paper
          Präsidenten ; count
          Praesident ; count
          strasse ; count
          Straße ; count
          Wahl ; count
          Stadt OR Städte ; count
          banca ; bank
          citta ; bank
          amico ; bank
          crimine ; bank
          boek ; book
          minister ; book
          elecció ; home
          dona ; home
          رئيس ; desert
          الرئيس ; desert
          ازمة ; desert
          هجرة ; desert
          президента ; north
          выбор ; north
          елка ; north
          дорога ; north
          总统 ; east
          紧急状态 ; east
          状紧 ; -
          放缓 ; east
          "总统宣布" ; east
          選挙 ; isle
          大統領 ; isle
          ホンジュラス ; isle
          ประธานาธิบดี ; south
          เลือกตั้ง ; south
          ไทย ; south
          온두라스 ; hill
          선거 ; hill
          flykting ; lake
          regering ; lake
          istanbul ; bridge
          seçmen ; bridge
          lang:ja ; isle
          lang:es,ca ; flood, vote, home
          lang:(es OR pt) país ; flood, river
          -lang:es país ; river, home
          site:gaceta.example woman ; gang
          author:"ana ruiz" woman ; gang
          source:gaceta strike ; port
          url:https://www.gaceta.example/2026/gang ; gang
          https://www.gaceta.example/2026/gang ; gang
          date:30d strike ; port
          date:today strike ; port
          after:2026-03-10 strike OR after:2026-03-10 gang ; port, gang
          before:2026-03-10T11:00 court ; -
          date:2026-03-10T10:30..2026-03-10T11:30 ; gang
          wom?n ; gang
          corrup* ; gang
          Court convicts MS-13 leaders - La Gaceta ; gang
          Court convicts MS-13 leaders | La Gaceta ; gang
          Court convicts MS-13 leaders — gaceta.example ; gang
          Court convicts MS-13 leaders · La Gaceta ; gang
          Elecciones: la organización acusa al alcalde – La Gaceta ; vote
          Harbour workers “organise” strike ; port
          orga\u00ADnise strike ; port
          organizacio\u0301n ; vote
          +strike ; port
          #strike ; port
          strike, ; port
          strike AND docker ; port
          strike and docker ; port
          NOT (strike OR gang) lang:en ; -
          ((strike)) ; port
          """)
  void finds(String query, String names) {
    List<String> expected = names.equals("-") ? List.of() : Arrays.asList(names.split(", ", -1));

    assertThat(INDEX.find(query)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void findsEverything() {
    assertThat(INDEX.find("*")).hasSize(ARTICLES.size());
  }
}
