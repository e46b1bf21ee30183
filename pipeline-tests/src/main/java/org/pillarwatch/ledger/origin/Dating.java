package org.pillarwatch.ledger.origin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Publication date of an article in its feed, partly wrong on purpose. */
public enum Dating {
  /** The true time of publication. */
  TRUE,
  /** Three days before: a late arrival. */
  LATE,
  /** No date. */
  MISSING,
  /** The year 1. */
  YEAR_ONE,
  /** The year 9999. */
  FAR_FUTURE;

  /** The date in the format of RFC 822, for an article published at a time. */
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
