package org.pillarwatch.store.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words are found in the forms and spellings that people expect. */
class LanguagesTest {

  @ParameterizedTest(name = "{0}: {1} finds {2}")
  @CsvSource({
    "es, mujer, mujeres",
    "es, mujeres, mujer",
    "es, organización, organizaciones",
    "es, organizacion, organizaciones",
    "es, organizaciones, organización",
    "es, país, países",
    "es, pais, países",
    "es, países, país",
    "es, paises, país",
    "es, niño, niños",
    "es, niños, niño",
    "es, nino, niños",
    "es, ley, leyes",
    "es, voz, voces",
    "es, juez, jueces",
    "es, mes, meses",
    "es, crimen, crímenes",
    "es, joven, jóvenes",
    "es, jovenes, joven",
    "es, alcalde, alcaldes",
    "es, red, redes",
    "es, elección, elecciones",
    "es, hondureño, hondureñas",
    "es, migrante, migrantes",
    "es, juzgado, juzgados",
    "es, cárcel, cárceles",
    "es, inglés, ingleses",
    "es, cruz, cruces",
    "es, policía, policías",
    "es, ataque, ataques",
    "es, fiscal, fiscales",
    "es, tren, trenes",
    "pt, mulher, mulheres",
    "pt, eleição, eleições",
    "pt, eleicao, eleições",
    "pt, país, países",
    "pt, cidadão, cidadãos",
    "pt, policial, policiais",
    "pt, homem, homens",
    "pt, juiz, juízes",
    "pt, lei, leis",
    "pt, jornal, jornais",
    "pt, papel, papéis",
    "pt, fuzil, fuzis",
    "pt, mês, meses",
    "pt, refém, reféns",
    "pt, prisão, prisões",
    "pt, vez, vezes",
    "fr, journal, journaux",
    "fr, travail, travaux",
    "fr, élection, élections",
    "fr, loi, lois",
    "fr, bureau, bureaux",
    "fr, droit, droits",
    "fr, juge, juges",
    "fr, élu, élue",
    "fr, hôpital, hôpitaux",
    "fr, femme, femmes",
    "fr, réfugié, réfugiés",
    "fr, feu, feux",
    "en, woman, women",
    "en, policeman, policemen",
    "en, child, children",
    "en, wife, wives",
    "en, crisis, crises",
    "en, refugee, refugees",
    "en, city, cities",
    "en, thief, thieves",
    "en, organise, organized",
    "en, organization, organisations",
    "en, labor, labour",
    "en, center, centres",
    "en, defense, defence",
    "en, programme, programs",
    "en, convict, convicted",
    "en, bus, buses",
    "en, business, businesses",
    "en, lawyer, lawyers",
    "it, città, citta",
    "it, amico, amici",
    "it, banca, banche",
    "it, legge, leggi",
    "it, crimine, crimini",
    "de, Wahl, Wahlen",
    "de, Präsident, Präsidenten",
    "nl, boek, boeken",
    "ca, elecció, eleccions",
    "ca, dona, dones",
    "ca, país, països",
    "ca, home, homes",
    "ru, выборы, выборов",
    "ru, президент, президента",
    "ru, Ёлка, елка",
    "ar, رئيس, والرئيس",
    "ar, الرئيس, رئيس",
    "ar, أزمة, ازمة",
    "tr, seçim, seçimler",
    "de, Praesident, Präsidenten",
    "cs, volba, volby",
    "bg, избор, избори",
    "hr, izbor, izbora",
    "ro, ţară, ţări",
    "sv, regering, regeringen",
    "hu, választás, választások",
    "en, cities, city",
    "es, organizacion, organizaciones",
    "es, juridico, jurídicas",
    "pt, nacao, nações"
  })
  void findsOtherForms(String language, String asked, String written) {
    try (TestIndex index = new TestIndex().put("a", language, written, "")) {
      assertThat(index.find(asked)).containsExactly("a");
    }
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "MS-13 | la MS13 cae",
        "MS 13 | la MS-13 cae",
        "MS13 | la MS 13 cae",
        "COVID19 | contra COVID-19",
        "EE.UU. | viaje a EEUU",
        "EEUU | viaje a EE.UU. hoy",
        "EEUU | viaje a EE. UU. hoy",
        "EE.UU. | viaje a EE. UU. hoy",
        "EE. UU. | viaje a EEUU",
        "ee uu | viaje a EE. UU. hoy",
        "FF.AA. | las FF. AA. hoy",
        "1240.50 | por 1,240.50 al mes",
        "2026 | el 30.11.2026",
        "OBrien | Mr O’Brien",
        "\"ceasefire agreement\" | a cease-fire agreement",
        "\"new ceasefire\" | new cease-fire",
        "ไทย | ประเทศไทยวันนี้",
        "1240 | soit 1\u202F240 cas",
        "1240 | unos 1,240 casos",
        "1,240 | unos 1.240 casos",
        "1,240 | unos 1240 casos",
        "Honduras | Honduras/Guatemala",
        "Guatemala | Honduras/Guatemala",
        "Honduras | Honduras’s vote",
        "ceasefire | a cease-fire",
        "cease-fire | a ceasefire",
        "cease-fire | a cease fire",
        "corruption | anti-corruption law",
        "anti-corruption | anti corruption law",
        "État | l’État français",
        "\"l'État\" | l’État",
        "corrupción | corrup\u00ADción",
        "sequía | sequi\u0301a",
        "sequia | SEQUÍA",
        "AÑO | ano",
        "O'Brien | Mr O’Brien said",
        "elfaro.net | says elfaro.net today",
        "col·laborar | collaborar",
        "straße | STRASSE",
        "G20 | the G-20",
        "#MeToo | MeToo",
        "3.5 | about 3,5 per cent",
        "紧急状态 | 洪都拉斯总统宣布紧急状态",
        "总统 | 洪都拉斯总统宣布紧急状态",
        "放缓 | 经济增长放缓明显",
        "選挙 | 大統領選挙が行われた",
        "ホンジュラス | ホンジュラスで大統領選挙",
        "온두라스 | 온두라스는 오늘",
        "ประธานาธิบดี | ประธานาธิบดีฮอนดูรัสประกาศภาวะฉุกเฉิน",
        "الهجرة | سياسة الهجره",
      })
  void findsOtherSpellings(String asked, String written) {
    try (TestIndex index = new TestIndex().put("a", null, written, "")) {
      assertThat(index.find(asked)).containsExactly("a");
    }
  }

  @ParameterizedTest(name = "{0} does not find {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "es | =año | un ano", "es | =ano | un año", "es | \"mujer\" | mujeres", "es | casa | caza",
        "en | police | policy", "zh | 状紧 | 紧急状态", "en | \"b a\" | a b", "en | univers* | unity",
      })
  void findsNothingElse(String language, String asked, String written) {
    try (TestIndex index = new TestIndex().put("a", language, written, "")) {
      assertThat(index.find(asked)).isEmpty();
    }
  }
}
