package org.pillarwatch.store.deadletter.record;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Position of a record in Kafka, formatted like in Kafka's tools: {@code topic-partition@offset}.
 */
public record Position(String topic, int partition, long offset) {

  private static final Pattern FORM = Pattern.compile("(.{1,249})-(\\d{1,9})@(\\d{1,18})");

  /** Parses the format of {@link #toString}; empty when it does not match. */
  public static Optional<Position> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new Position(
                form.group(1), Integer.parseInt(form.group(2)), Long.parseLong(form.group(3))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return topic + "-" + partition + "@" + offset;
  }
}
