package org.pillarwatch.classify.country.gazetteer;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The languages whose names for places are known; {@code OTHER} is any other or an unknown one. */
public enum NameLanguage {
  ENGLISH,
  SPANISH,
  PORTUGUESE,
  FRENCH,
  OTHER;

  static final Set<NameLanguage> ALL = Set.copyOf(EnumSet.allOf(NameLanguage.class));

  /** Returns the tongue of an ISO 639-1 code. */
  public static NameLanguage of(Optional<String> language) {
    return switch (language.orElse("")) {
      case "en" -> ENGLISH;
      case "es", "ca", "gl" -> SPANISH;
      case "pt" -> PORTUGUESE;
      case "fr" -> FRENCH;
      default -> OTHER;
    };
  }
}
