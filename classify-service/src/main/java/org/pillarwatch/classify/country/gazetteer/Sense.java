package org.pillarwatch.classify.country.gazetteer;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.pillarwatch.events.CountryCode;

/**
 * One possible meaning of a name.
 *
 * @param region state or province within a federal country, empty when it does not matter
 * @param thousands population in thousands, for cities; 0 otherwise
 * @param form spelling of the name in this sense
 * @param tongues languages in which it has this sense
 */
public record Sense(
    CountryCode country,
    PlaceKind kind,
    String region,
    int thousands,
    Form form,
    Set<NameLanguage> tongues) {

  /** Required spelling, in languages with capitals. */
  public enum Form {
    /** As French, Portuguese and Spanish write demonyms. */
    ANY,
    CAPITALISED,
    /** Abbreviations that are words in small letters: US, ID. */
    ALL_CAPITALS,
    /** Only after another place and a comma: "Reno, Nev." */
    AFTER_COMMA
  }

  public Sense {
    // Asked for every name of every article: a set of bits answers soonest.
    tongues = tongues.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(tongues));
  }

  public boolean isAt(Sense wider) {
    return country.equals(wider.country)
        && (wider.kind != PlaceKind.STATE || wider.region.isEmpty() || region.equals(wider.region));
  }
}
