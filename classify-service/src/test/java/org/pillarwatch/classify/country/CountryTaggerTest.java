package org.pillarwatch.classify.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarwatch.events.CountryRole;
import org.pillarwatch.events.CountryTag;
import org.pillarwatch.events.Evidence;

class CountryTaggerTest {

  private static final CountryTagger TAGGER = CountryTagger.standard();

  @Test
  void putsTheCountryOfTheStoryInFocusAndOthersInMentions() {
    List<CountryTag> tags =
        TAGGER.tag(
            "Guatemala opens a new prison",
            "Guatemala's interior minister opened a prison near Escuintla on Friday. Guatemalan"
                + " guards trained there for a year. Similar buildings stand in Norway, an architect"
                + " remarked at the end of the tour.");

    assertThat(tags.getFirst().code().value()).isEqualTo("GT");
    assertThat(tags.getFirst().role()).isEqualTo(CountryRole.FOCUS);
    assertThat(role(tags, "NO")).isEqualTo(CountryRole.MENTION);
  }

  @Test
  void showsThePassageAndTheReason() {
    List<CountryTag> tags = TAGGER.tag("", "The Peruvian navy sailed from Lima to Callao.");

    assertThat(tags.getFirst().evidence())
        .contains(new Evidence(Evidence.Part.TEXT, 4, 12, "Peruvian", "demonym"))
        .contains(new Evidence(Evidence.Part.TEXT, 30, 34, "Lima", "capital"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a state that is called like a country | Voters in Atlanta and Savannah, Georgia, chose a Georgia senator. | US",
        "the country that is called like a state | The Georgian parliament in Tbilisi met; Georgia wants to join NATO. | GE",
        "the state of New Mexico | Fires spread in New Mexico near Albuquerque. | US",
        "a town and its state | The fair in Moscow, Idaho, drew thousands. | US",
        "a town and its province | A plant in London, Ontario, will close. | CA",
        "a town nobody knows and a press abbreviation | PUDDLEBY, Vt. - The mill of Puddleby, Vt., will close. | US",
        "a postal abbreviation | The shop in Ocala, FL was sold. | US",
        "Guinea-Bissau | Soldiers left the barracks of Guinea-Bissau at night. | GW",
        "Equatorial Guinea | Equatorial Guinea sells more oil. | GQ",
        "Papua New Guinea | Papua New Guinea mines more gold. | PG",
        "Niger | Niger's army patrols around Niamey. | NE",
        "Nigeria | Nigeria's army patrols around Kaduna. | NG",
        "the northern Korea | Pyongyang said North Korea would test again. | KP",
        "the southern Korea | South Korea's exports rose, Seoul said. | KR",
        "the larger Congo | Rebels fought in the Democratic Republic of Congo near Goma. | CD",
        "Dominica | Dominica rebuilt Roseau after the storm. | DM",
        "the Dominican Republic | The Dominican Republic closed its border. | DO",
        "an institution | The Kremlin denied everything on Tuesday. | RU",
        "an English abbreviation | U.S. farmers planted less maize. | US",
        "Spanish abbreviations | El secretario de EE.UU. viaja hoy para hablar de la ley. | US",
        "a Spanish name | El gobierno de Corea del Sur dijo que la ley no cambia. | KR",
        "a Spanish demonym in small letters | Los agricultores hondureños piden una ley para la tierra. | HN",
        "a French demonym in small letters | Les autorités sénégalaises ont dit que la loi est bonne. | SN",
        "a Portuguese demonym in small letters | Os agricultores moçambicanos não querem uma lei para a terra. | MZ",
        "Kosovo | Pristina said Kosovo would apply. | XK",
        "a city before what is its own | A preview at London's Arcola Theatre pleased the critics. | GB",
        "a doubtful town that is called a city | She met reporters in Cork city today. | IE",
        "the Sahara's movement | The Polisario Front walked out of the talks. | EH",
      })
  void knows(String what, String text, String country) {
    assertThat(focus(TAGGER.tag("", text))).as(what).containsExactly(country);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a first name | Jordan Whitfield scored twice and Chad Bellows once.",
        "a surname | Kevin Austin met Laura Paris and Mr. London.",
        "a bird | We ate turkey and drank from fine china.",
        "a pronoun | They told us to wait, and us alone.",
        "a region | Latin America and Central America grow coffee.",
        "a company | American Express raised its fees.",
        "a treaty | The Paris accord limits warming.",
        "a dish | French fries and Swiss cheese are on the menu.",
        "a street | The shop on Grenada Street and the inn on Cuba Avenue were sold.",
        "an acronym | The ICO and the CARE group met.",
        "a name with a particle | He met Robert Duvall, De Niro and others.",
        "a war | He wrote a novel on the Vietnam War.",
        "a language that is spoken | The nurse speaks Spanish and learned Portuguese.",
        "a language after in | The word means battery in English.",
        "a first name before an initial | The award went to Austin J. Miller and to Jackson B. Hale.",
        "a Spanish city name that is a surname here | The cashier said that Riad and the others left.",
      })
  void doesNotTakeForACountry(String what, String text) {
    assertThat(TAGGER.tag("", text)).as(what).isEmpty();
  }

  @Test
  void doesNotTakeThePlaceOfWritingForTheSubject() {
    List<CountryTag> tags =
        TAGGER.tag(
            "Mozambique floods cut the coast road",
            "HARARE, March 3 - Floods in Mozambique cut the coast road near Beira. Mozambican"
                + " engineers said that Mozambique needs two new bridges.");

    assertThat(focus(tags)).containsExactly("MZ");
    assertThat(role(tags, "ZW")).isEqualTo(CountryRole.MENTION);
  }

  @Test
  void takesThePlaceOfWritingForASubjectWhereTheStoryNamesNoOther() {
    List<CountryTag> tags =
        TAGGER.tag(
            "Tobacco auctions open",
            "HARARE, March 3 - Prices for leaf rose at the first auction of the year. Traders paid"
                + " a tenth more than a year ago, and exports may reach 200,000 tonnes. Bank notes"
                + " were short, dealers said.");

    assertThat(focus(tags)).containsExactly("ZW");
  }

  @Test
  void doesNotTakeTheCityOfTheCouncilForTheDuchyOfItsName() {
    List<CountryTag> tags =
        TAGGER.tag(
            "Danish fishermen get a larger quota",
            "The European Community gave Denmark a larger quota of herring. Danish ministers had"
                + " asked for it when they met in Luxembourg.");

    assertThat(focus(tags)).containsExactly("DK");
    assertThat(role(tags, "LU")).isEqualTo(CountryRole.MENTION);
  }

  @Test
  void asksMoreOfACountryInALongArticle() {
    String report =
        "The minister of Peru signed the loan in Lima on Monday. Peru will build roads with it. A"
            + " bank of Chile lends a third.";
    String rest =
        " Engineers measured the slopes above the valley for a year and drew the curves of the road"
            + " by hand, since no map showed the river as it runs today.";

    assertThat(confidence(TAGGER.tag("", report), "PE")).isGreaterThan(0.8);
    assertThat(focus(TAGGER.tag("", report + rest.repeat(20)))).doesNotContain("CL");
  }

  @Test
  void doesNotTakeASeatOfTheUnionForItsCountry() {
    List<CountryTag> tags =
        TAGGER.tag(
            "Portugal wins more time",
            "The European Commission in Brussels gave Portugal two more years. Portuguese officials"
                + " thanked Brussels.");

    assertThat(focus(tags)).containsExactly("PT");
  }

  @Test
  void doesNotTakeMoneyForTheSubject() {
    List<CountryTag> tags =
        TAGGER.tag(
            "Norwegian lender borrows", "The Norwegian lender sold Australian dollar notes.");

    assertThat(focus(tags)).containsExactly("NO");
  }

  @Test
  void listsCountriesWithoutPuttingThemInFocus() {
    List<CountryTag> tags =
        TAGGER.tag(
            "Ecuador hosts coffee growers",
            "Ecuador will host coffee growers in May, Ecuadorean officials said. Growers from Brazil,"
                + " Colombia, Honduras, Mexico, Peru and Uganda are invited to Ecuador.");

    assertThat(focus(tags)).containsExactly("EC");
    assertThat(codes(tags)).contains("BR", "CO", "HN", "MX", "PE", "UG");
  }

  @Test
  void readsTurnsOfSpeechOnlyWhereSeveralAgree() {
    assertThat(focus(TAGGER.tag("", "The sheriff's deputies came to the middle school at noon.")))
        .containsExactly("US");
    assertThat(TAGGER.tag("", "The middle school opened at noon.")).isEmpty();
  }

  @Test
  void stillTakesALanguageBeforeANounForThePeople() {
    assertThat(focus(TAGGER.tag("", "Trawlers fished in Spanish waters for a week.")))
        .containsExactly("ES");
  }

  @Test
  void putsTheOnlyCountryOfATextInFocusHoweverWeak() {
    assertThat(focus(TAGGER.tag("", "Output fell again, though less in Spain and in Italy.")))
        .hasSize(1);
  }

  @Test
  void countsAPassageThatIsRepeatedOnlyOnce() {
    String story = "The minister of Peru opened a school in Lima. Pupils of Peru sang. ";
    String teaser = "Singer honored in France with a medal of the arts and letters. ";
    String inNewWords =
        "She lives in France. Her band toured France twice. Critics from France came.";

    assertThat(focus(TAGGER.tag("", story + teaser))).containsExactly("PE");
    assertThat(focus(TAGGER.tag("", story + teaser.repeat(4)))).containsExactly("PE");
    assertThat(focus(TAGGER.tag("", story + teaser + inNewWords))).contains("PE", "FR");
  }

  @Test
  void prefersTheTownOfTheCountryThatTheArticleSpeaksOf() {
    String plain = "Passes for the Birmingham festival are on sale until midnight.";
    String american =
        "Passes for the Birmingham festival are on sale until 11:59 p.m. CT on Sunday, from 7 a.m."
            + " CT today.";

    assertThat(focus(TAGGER.tag("", plain))).containsExactly("GB");
    assertThat(focus(TAGGER.tag("", american))).containsExactly("US");
  }

  @Test
  void givesTheSameTagsEveryTime() {
    String text = "Chile and Peru spoke in Lima about the border near Arica and Tacna.";

    assertThat(TAGGER.tag("", text)).isEqualTo(TAGGER.tag("", text));
  }

  @Nested
  class StaysTheSame {

    private static final String TITLE = "Bolivia floods leave thousands homeless";
    private static final String TEXT =
        "Floods in the Bolivian lowlands left thousands homeless, the government in La Paz said."
            + " Bolivia asked Brazil and Peru for boats. A Peruvian ship is on its way.";

    @Test
    void withoutCapitals() {
      assertThat(codes(TAGGER.tag(TITLE.toLowerCase(Locale.ROOT), TEXT.toLowerCase(Locale.ROOT))))
          .isEqualTo(codes(TAGGER.tag(TITLE, TEXT)));
    }

    @Test
    void inCapitals() {
      assertThat(codes(TAGGER.tag(TITLE.toUpperCase(Locale.ROOT), TEXT.toUpperCase(Locale.ROOT))))
          .isEqualTo(codes(TAGGER.tag(TITLE, TEXT)));
    }

    @Test
    void withoutAccents() {
      assertThat(codes(TAGGER.tag("", "El Gobierno de Peru y el de Haiti hablan con el de Mexico")))
          .isEqualTo(
              codes(TAGGER.tag("", "El Gobierno de Perú y el de Haití hablan con el de México")));
    }

    @Test
    void underAFooter() {
      assertThat(
              focus(
                  TAGGER.tag(
                      TITLE,
                      TEXT
                          + "\n\nThe Associated Press is an American agency with offices in London."
                          + "\n\nOur editions: Argentina, Chile, Colombia, Spain, Mexico, Panama")))
          .isEqualTo(focus(TAGGER.tag(TITLE, TEXT)));
    }
  }

  private static List<String> focus(List<CountryTag> tags) {
    return codes(tags.stream().filter(tag -> tag.role() == CountryRole.FOCUS).toList());
  }

  private static List<String> codes(List<CountryTag> tags) {
    return tags.stream().map(tag -> tag.code().value()).toList();
  }

  private static CountryRole role(List<CountryTag> tags, String country) {
    return tags.stream()
        .filter(tag -> tag.code().value().equals(country))
        .map(CountryTag::role)
        .findFirst()
        .orElseThrow();
  }

  private static double confidence(List<CountryTag> tags, String country) {
    return tags.stream()
        .filter(tag -> tag.code().value().equals(country) && tag.role() == CountryRole.FOCUS)
        .mapToDouble(CountryTag::confidence)
        .findFirst()
        .orElseThrow();
  }
}
