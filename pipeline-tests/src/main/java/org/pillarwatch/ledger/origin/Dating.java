package org.pillarwatch.ledger.origin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What a feed says of an article's date; not all of it is true. */
public enum Dating {
  /** When it was published. */
  TRUE,
  /** Three days before: a late arrival that belongs under the newer ones. */
  LATE,
  /** Nothing. */
  MISSING,
  /** The year 1. */
  YEAR_ONE,
  /** The year 9999. */
  FAR_FUTURE;

  /** As RFC 822 has it, for an article published at this time. */
  Optional<String> stated(Instant publishedAt) {
    return switch (this) {
      case TRUE -> Optional.of(rfc822(publishedAt));
      case LATE -> Optional.of(rfc822(publishedAt.minusSeconds(3 * 86_400)));
      case MISSING -> Optional.empty();
      case YEAR_ONE -> Optional.of("Mon, 01 Jan 0001 00:00:00 GMT");
      case FAR_FUTURE -> Optional.of("Fri, 31 Dec 9999 23:59:59 GMT");
    };
  }

  private static String rfc822(Instant time) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
  }
}
