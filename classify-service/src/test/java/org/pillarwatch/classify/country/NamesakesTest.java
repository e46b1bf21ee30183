package org.pillarwatch.classify.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarwatch.events.CountryRole;
import org.pillarwatch.events.CountryTag;

/** Countries and what is called like them: persons, towns, states, things and each other. */
class NamesakesTest {

  private static final CountryTagger TAGGER = CountryTagger.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a person by the surname | WASHINGTON - Senator Vernon Jordan opened a hearing. Jordan said the agency hid records from Congress. | US | JO",
        "a person by the first name | The American actor Jordan Fisk won in Hollywood. Jordan thanked the crowd in Los Angeles. | US | JO",
        "a surname that is a people's | WELLINGTON - Bill English won in New Zealand. English said taxes would fall. | NZ | GB",
        "a town called like a country | PERU, Ind. - The council of Peru raised taxes. Voters in Peru had agreed. | US | PE",
        "the same with its state in full | CUBA, Illinois (AP) — A barn burned in Cuba. Firemen from Cuba came late. | US | CU",
        "an American state by its politics | Voters in Georgia choose a governor in the Republican primary. | US | GE",
        "the same in Spanish | El gobernador de Georgia visitó un condado y pidió más policías para Georgia. | US | GE",
        "the larger Congo by its towns | The mine near Kolwezi in Lualaba closed, and Congo lost a tenth of its cobalt. | CD | CG",
        "the smaller Congo by its capital | BRAZZAVILLE - Congo will hold elections in March, ministers in Brazzaville said. | CG | CD",
        "a town in Guatemala | Vecinos de Antigua, en Sacatepéquez, piden agua al alcalde de Antigua. | GT | AG",
        "a town in Zacatecas | El ayuntamiento de Guadalupe, en Zacatecas, abrió un parque en Guadalupe. | MX | GP",
        "a hat | LONDON - Panama hats sold out in Britain this summer. | GB | PA",
        "a lake | Fishermen in Nigeria protested on Lake Chad. Nigerians want help. | NG | TD",
        "a glen | El alcalde de Zacatecas cerró la Cañada. La Cañada de Zacatecas se inundó en México. | MX | CA",
      })
  void tells(String what, String text, String right, String wrong) {
    List<String> focus = focus(TAGGER.tag("", text));

    assertThat(focus).as(what).contains(right).doesNotContain(wrong);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a party and a ministry | La Segob y los diputados del PRD discuten la reforma del IMSS. | MX",
        "a department | Tres personas murieron en Catacamas, Olancho. | HN",
        "a municipality | Un incendio dañó el mercado de Jiquilisco, en Usulután. | SV",
        "a demonym of a region | Los oaxaqueños y los zacatecanos bailaron en la plaza. | MX",
        "a ministry and its police | Le préfet et les CRS ont fermé la ZAD, selon la gendarmerie. | FR",
        "a city and a dateline in small letters | Cádiz, 23 may (EFE).- La policía detuvo en Cádiz a dos hombres que entraron de noche en una farmacia de la ciudad. | ES",
        "the United States with a space | EE. UU. sancionó a tres jueces, dijo el portavoz de EEUU. | US",
      })
  void knowsACountryByItsPlacesAndBodies(String what, String text, String country) {
    assertThat(focus(TAGGER.tag("", text))).as(what).containsExactly(country);
  }

  private static List<String> focus(List<CountryTag> tags) {
    return tags.stream()
        .filter(tag -> tag.role() == CountryRole.FOCUS)
        .map(tag -> tag.code().value())
        .toList();
  }
}
