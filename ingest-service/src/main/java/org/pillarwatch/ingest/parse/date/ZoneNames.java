package org.pillarwatch.ingest.parse.date;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The time zones that dates in feeds name by letters. */
final class ZoneNames {

  private static final Map<String, ZoneId> NAMES = new HashMap<>();

  static {
    names("Z", "Z", "UT", "UTC", "GMT", "WET", "WEZ");
    names("+01:00", "CET", "MEZ", "WAT", "BST", "WEST");
    names("+02:00", "CEST", "MESZ", "EET", "SAST", "CAT");
    names("+03:00", "EEST", "MSK", "EAT", "TRT");
    names("+04:00", "GST", "MSD");
    names("+05:00", "PKT");
    names("+05:30", "IST");
    names("+07:00", "WIB", "ICT");
    names("+08:00", "HKT", "SGT", "PHT", "MYT", "AWST", "WITA");
    names("+09:00", "JST", "KST", "WIT");
    names("+10:00", "AEST");
    names("+11:00", "AEDT");
    names("+12:00", "NZST");
    names("+13:00", "NZDT");
    names("-02:30", "NDT");
    names("-03:00", "ADT", "ART", "BRT", "UYT");
    names("-03:30", "NST");
    names("-04:00", "EDT", "AST", "BOT", "VET", "CLT");
    names("-05:00", "EST", "CDT", "COT", "PET", "ECT");
    names("-06:00", "CST", "MDT");
    names("-07:00", "MST", "PDT");
    names("-08:00", "PST", "AKDT");
    names("-09:00", "AKST");
    names("-10:00", "HST");
    // Said without winter or summer: the rules of the place decide.
    NAMES.put("ET", ZoneId.of("America/New_York"));
    NAMES.put("CT", ZoneId.of("America/Chicago"));
    NAMES.put("MT", ZoneId.of("America/Denver"));
    NAMES.put("PT", ZoneId.of("America/Los_Angeles"));
  }

  private ZoneNames() {}

  /** The zone of an abbreviation or of a tz database name such as {@code Europe/Madrid}. */
  static Optional<ZoneId> zone(String name) {
    ZoneId known = NAMES.get(name.toUpperCase(Locale.ROOT));
    if (known != null || name.indexOf('/') < 0) {
      return Optional.ofNullable(known);
    }
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static void names(String offset, String... names) {
    for (String name : names) {
      NAMES.put(name, ZoneOffset.of(offset));
    }
  }
}
