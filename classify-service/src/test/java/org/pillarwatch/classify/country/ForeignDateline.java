package org.pillarwatch.classify.country;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pillarwatch.classify.text.Words;

/**
 * Puts the dateline of another country before a text, which is no less about what it is about: news
 * of Honduras written in Madrid.
 *
 * @param city as the text's language writes it
 * @param country ISO 3166-1 code
 */
record ForeignDateline(String city, String country) {

  private static final List<ForeignDateline> ENGLISH =
      of(
          "London GB",
          "Paris FR",
          "Washington US",
          "Madrid ES",
          "Geneva CH",
          "Brussels BE",
          "Moscow RU",
          "Beijing CN",
          "Tokyo JP",
          "Bogota CO",
          "Lima PE",
          "Caracas VE",
          "Nairobi KE",
          "Lagos NG",
          "Cairo EG",
          "Beirut LB",
          "Istanbul TR",
          "Islamabad PK",
          "Bangkok TH",
          "Manila PH",
          "Sydney AU",
          "Berlin DE",
          "Rome IT",
          "Vienna AT",
          "Warsaw PL",
          "Athens GR",
          "Lisbon PT",
          "Dakar SN",
          "Miami US",
          "Toronto CA",
          "Tegucigalpa HN",
          "Managua NI");

  private static final List<ForeignDateline> OTHERS =
      of(
          "Londres GB",
          "París FR",
          "Washington US",
          "Madrid ES",
          "Ginebra CH",
          "Bruselas BE",
          "Moscú RU",
          "Pekín CN",
          "Tokio JP",
          "Bogotá CO",
          "Lima PE",
          "Caracas VE",
          "Nairobi KE",
          "Lagos NG",
          "Beirut LB",
          "Estambul TR",
          "Islamabad PK",
          "Bangkok TH",
          "Manila PH",
          "Sydney AU",
          "Berlín DE",
          "Roma IT",
          "Viena AT",
          "Varsovia PL",
          "Atenas GR",
          "Lisboa PT",
          "Dakar SN",
          "Miami US",
          "Toronto CA",
          "Tegucigalpa HN",
          "Managua NI");

  private static List<ForeignDateline> of(String... cities) {
    return List.of(cities).stream()
        .map(city -> city.split(" "))
        .map(city -> new ForeignDateline(city[0], city[1]))
        .toList();
  }

  /**
   * Returns the text under a dateline of a country that it is not about.
   *
   * @param number any number; which city and which form
   */
  static Words before(Words text, boolean english, Set<String> about, int number) {
    List<ForeignDateline> cities = english ? ENGLISH : OTHERS;
    int at = Math.floorMod(number, cities.size());
    while (about.contains(cities.get(at).country())) {
      at = (at + 1) % cities.size();
    }
    String rest = text.text().substring(Dateline.end(text)).replaceFirst("^[\\s.,:—–-]+", "");
    return Words.of(cities.get(at).line(Math.floorMod(number / 7, 5)) + rest);
  }

  private String line(int form) {
    return switch (form) {
      case 0 -> city.toUpperCase(Locale.ROOT) + ", May 5 (AP) - ";
      case 1 -> city + ", 23 may (EFE).- ";
      case 2 -> city.toUpperCase(Locale.ROOT) + ", July 29 — ";
      case 3 -> city.toUpperCase(Locale.ROOT) + " (Reuters) — ";
      default -> city.toUpperCase(Locale.ROOT) + " - ";
    };
  }
}
