package org.pillarwatch.classify.country.gazetteer;

/** Kind of relation of a name to a country, strongest first. */
public enum PlaceKind {
  NAME("name"),
  DEMONYM("demonym"),
  CAPITAL("capital"),
  STATE("state"),
  CITY("city"),
  INSTITUTION("institution"),
  /** A person in office, a party or an agency that points to a country without naming it. */
  FIGURE("figure"),
  /** A turn of speech that only points to a country: "school district", "crown court". */
  USAGE("usage");

  private final String cue;

  PlaceKind(String cue) {
    this.cue = cue;
  }

  /** The word that evidence gives as the reason. */
  public String cue() {
    return cue;
  }

  /** Returns whether it only points to a country, without counting as a mention. */
  public boolean onlyPoints() {
    return this == FIGURE || this == USAGE;
  }

  /** Returns whether the name means the country itself and not a place or body in it. */
  public boolean meansCountry() {
    return this == NAME || this == DEMONYM;
  }
}
