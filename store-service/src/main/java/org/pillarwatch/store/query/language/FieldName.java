package org.pillarwatch.store.query.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names of fields, with the spellings of other search engines as aliases. */
enum FieldName {
  TITLE,
  TEXT,
  AUTHOR,
  SOURCE,
  SITE,
  COUNTRY,
  FOCUS,
  MENTIONS,
  TOPIC,
  PILLAR,
  LINE,
  LANG,
  STORY,
  IS,
  URL,
  COPIES,
  AFTER,
  BEFORE,
  UNTIL,
  DATE;

  private static final Map<String, FieldName> ALIASES =
      Map.ofEntries(
          Map.entry("intitle", TITLE),
          Map.entry("headline", TITLE),
          Map.entry("intext", TEXT),
          Map.entry("body", TEXT),
          Map.entry("by", AUTHOR),
          Map.entry("outlet", SOURCE),
          Map.entry("domain", SITE),
          Map.entry("host", SITE),
          Map.entry("about", FOCUS),
          Map.entry("mention", MENTIONS),
          Map.entry("pillars", PILLAR),
          Map.entry("lineofeffort", LINE),
          Map.entry("effort", LINE),
          Map.entry("language", LANG),
          Map.entry("since", AFTER),
          Map.entry("from", AFTER),
          Map.entry("to", UNTIL),
          Map.entry("when", DATE));

  private static final int MOST_ERRORS = 2;

  /** The field of that name, in any letter case. */
  static Optional<FieldName> of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (FieldName field : values()) {
      if (field.field().equals(lower)) {
        return Optional.of(field);
      }
    }
    return Optional.ofNullable(ALIASES.get(lower));
  }

  /** The field whose name differs least, if it differs little. */
  static Optional<FieldName> like(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .min(Comparator.comparingInt(field -> EditDistance.between(lower, field.field())))
        .filter(field -> EditDistance.between(lower, field.field()) <= MOST_ERRORS);
  }

  /** Returns whether its values are words, not labels. */
  boolean holdsText() {
    return this == TITLE || this == TEXT || this == AUTHOR || this == SOURCE;
  }

  String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
