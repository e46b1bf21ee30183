package org.pillarwatch.ingest.parse;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pillarwatch.ingest.parse.xml.XmlElement;

/** Reads {@code skipHours} and {@code skipDays} of a channel. */
final class QuietTimesElements {

  private QuietTimesElements() {}

  static QuietTimes read(XmlElement channel) {
    return new QuietTimes(
        named(channel, "skiphours", "hour", QuietTimesElements::hour),
        named(channel, "skipdays", "day", QuietTimesElements::day));
  }

  private static <T> Set<T> named(
      XmlElement channel, String list, String item, Function<String, Optional<T>> read) {
    return channel.all(list).stream()
        .flatMap(times -> times.all(item).stream())
        .flatMap(time -> read.apply(time.text().strip()).stream())
        .collect(Collectors.toSet());
  }

  /** RSS 0.92 counts from 1 to 24, later versions from 0 to 23. */
  private static Optional<Integer> hour(String text) {
    return text.matches("\\d{1,2}") && Integer.parseInt(text) <= 24
        ? Optional.of(Integer.parseInt(text) % 24)
        : Optional.empty();
  }

  private static Optional<DayOfWeek> day(String text) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
