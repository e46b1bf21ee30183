package org.pillarwatch.store.query.language;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Resolves date expressions of queries to spans of time. */
public final class DateExpression {

  /** The forms, for whoever wrote something else. */
  static final String FORMS =
      "2026-11-30, 2026-11, 2026, 2026-11-30T18:00, today, yesterday, 24h, 7d, 2w, 3m, 1y, or two of them as a..b";

  private static final Pattern RELATIVE = Pattern.compile("(\\d{1,4})(h|d|w|m|y)");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  /** The years 1 to 9999. */
  private static final long FIRST = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();

  private static final long LAST = Instant.parse("9999-12-31T00:00:00Z").getEpochSecond();
  private static final String RANGE = "..";

  private DateExpression() {}

  /**
   * A span of time.
   *
   * @param from its first moment; null when it has none
   * @param to the first moment after it; null when it has no end
   */
  public record Span(@Nullable Instant from, @Nullable Instant to) {}

  /**
   * The span that a bound and an expression leave open to an article.
   *
   * @param zone decides when a day begins
   */
  public static Optional<Span> resolve(
      DateBound bound, String expression, Instant now, ZoneId zone) {
    return span(expression, now.atZone(zone))
        .map(span ->
            switch (bound) {
              case DATE -> span;
              case AFTER -> new Span(span.from(), null);
              case BEFORE -> new Span(null, span.from());
              case UNTIL -> new Span(null, span.to() == null ? span.from() : span.to());
            });
  }

  private static Optional<Span> span(String expression, ZonedDateTime now) {
    int dots = expression.indexOf(RANGE);
    if (dots < 0) {
      return moment(expression, now);
    }
    String left = expression.substring(0, dots);
    String right = expression.substring(dots + RANGE.length());
    Optional<Span> first = left.isEmpty() ? Optional.of(new Span(null, null)) : moment(left, now);
    Optional<Span> last = right.isEmpty() ? Optional.of(new Span(null, null)) : moment(right, now);
    if (first.isEmpty() || last.isEmpty() || (left.isEmpty() && right.isEmpty())) {
      return Optional.empty();
    }
    Instant end = last.get().to() == null ? last.get().from() : last.get().to();
    Instant start = first.get().from();
    return start != null && end != null && !start.isBefore(end)
        ? Optional.empty()
        : Optional.of(new Span(start, end));
  }

  private static Optional<Span> moment(String text, ZonedDateTime now) {
    Matcher relative = RELATIVE.matcher(text);
    if (relative.matches()) {
      return Optional.of(
          new Span(ago(now, Integer.parseInt(relative.group(1)), relative.group(2)), null));
    }
    LocalDate today = now.toLocalDate();
    return switch (text) {
      case "today" -> Optional.of(days(today, today.plusDays(1), now.getZone()));
      case "yesterday" -> Optional.of(days(today.minusDays(1), today, now.getZone()));
      default -> fixed(text, now.getZone());
    };
  }

  private static Instant ago(ZonedDateTime now, int amount, String unit) {
    ZonedDateTime then =
        switch (unit) {
          case "h" -> now.minusHours(amount);
          case "d" -> now.minusDays(amount);
          case "w" -> now.minusWeeks(amount);
          case "m" -> now.minusMonths(amount);
          default -> now.minusYears(Math.min(amount, now.getYear() - 1));
        };
    return then.toInstant();
  }

  private static Optional<Span> fixed(String text, ZoneId zone) {
    try {
      if (YEAR.matcher(text).matches()) {
        LocalDate first = Year.parse(text).atDay(1);
        return ofOurEra(days(first, first.plusYears(1), zone));
      }
      if (MONTH.matcher(text).matches()) {
        LocalDate first = YearMonth.parse(text).atDay(1);
        return ofOurEra(days(first, first.plusMonths(1), zone));
      }
      if (text.indexOf('T') < 0) {
        LocalDate day = LocalDate.parse(text);
        return ofOurEra(days(day, day.plusDays(1), zone));
      }
      Instant time = time(text, zone);
      return ofOurEra(new Span(time, time));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static Instant time(String text, ZoneId zone) {
    return text.indexOf('Z') > 0 || text.matches(".*[+-]\\d{2}:\\d{2}")
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text).atZone(zone).toInstant();
  }

  private static Optional<Span> ofOurEra(Span span) {
    Instant from = span.from();
    return Optional.of(span)
        .filter(
            any -> from != null && FIRST <= from.getEpochSecond() && from.getEpochSecond() < LAST);
  }

  private static Span days(LocalDate first, LocalDate after, ZoneId zone) {
    return new Span(first.atStartOfDay(zone).toInstant(), after.atStartOfDay(zone).toInstant());
  }
}
