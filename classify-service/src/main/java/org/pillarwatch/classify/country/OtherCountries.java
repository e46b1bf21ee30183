package org.pillarwatch.classify.country;

/**
 * Totals of an article's countries, for comparison with one of them.
 *
 * @param total weight of all, including that one
 * @param top the greatest weight of any, including that one
 * @param title the greatest mass of another one in the headline
 * @param lead the greatest mass of another one in the beginning
 * @param rivals countries that have any mass
 * @param inTitle countries in the headline
 * @param openers countries in the first sentence
 * @param plain plain mentions of the other ones
 * @param pointing the most figures and usages that point to another one
 * @param places places of all in the body
 */
record OtherCountries(
    double total,
    double top,
    double title,
    double lead,
    int rivals,
    int inTitle,
    int openers,
    int plain,
    double pointing,
    double places) {

  static OtherCountries of(CountryMentions own, MentionsByCountry article) {
    double total = 0;
    double top = 0;
    double title = 0;
    double lead = 0;
    int rivals = 0;
    int inTitle = 0;
    int openers = 0;
    int plain = 0;
    double pointing = 0;
    double places = 0;
    for (CountryMentions country : article.all()) {
      total += country.mass;
      rivals += country.mass > 0 ? 1 : 0;
      inTitle += country.inTitle ? 1 : 0;
      openers += country.opens() ? 1 : 0;
      top = Math.max(top, country.mass);
      places += country.bodyPlace;
      if (country != own) {
        title = Math.max(title, country.titleMass);
        lead = Math.max(lead, country.leadMass);
        plain += country.plain;
        pointing = Math.max(pointing, country.bodyPointing);
      }
    }
    return new OtherCountries(
        total, top, title, lead, rivals, inTitle, openers, plain, pointing, places);
  }
}
