package org.pillarwatch.store.deadletter;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.Topics;
import org.pillarwatch.store.query.BadQueryException;
import org.pillarwatch.store.query.Parameters;

/** Parses URL parameters into queries for dead letters. */
public final class DeadLetterQueryReader {

  /** Maximum number of letters of one decision. */
  static final int MOST_AT_ONCE = 1_000;

  private static final int LONGEST_CAUSE = 200;
  private static final String STATES = "open, replayed or discarded";

  private DeadLetterQueryReader() {}

  /**
   * A query for a page of letters.
   *
   * @throws BadQueryException when a value is unknown or has the wrong form
   */
  public static DeadLetterQuery query(Map<String, List<String>> given) {
    var parameters = new Parameters(given);
    parameters.allowOnly(Set.of("topic", "cause", "state", "limit", "cursor"));
    DeadLetterFilter filter =
        new DeadLetterFilter(
            topic(parameters),
            cause(parameters),
            parameters.one("state", DeadLetterQueryReader::state, STATES));
    Integer limit = limit(parameters, DeadLetterQuery.MAX_LIMIT);
    Long before =
        parameters.one(
            "cursor", DeadLetterQueryReader::id, "the value of \"next\" of the page before");
    return parameters.result(
        new DeadLetterQuery(
            filter, Objects.requireNonNullElse(limit, DeadLetterQuery.DEFAULT_LIMIT), before));
  }

  /**
   * Parses the selection of open letters for a decision.
   *
   * @throws BadQueryException when a value is unknown or has the wrong form
   */
  public static OpenDeadLetters selection(Map<String, List<String>> given) {
    var parameters = new Parameters(given);
    parameters.allowOnly(Set.of("topic", "cause", "limit"));
    DeadLetterFilter filter =
        new DeadLetterFilter(topic(parameters), cause(parameters), DeadLetterState.OPEN);
    Integer limit = limit(parameters, MOST_AT_ONCE);
    return parameters.result(
        new OpenDeadLetters(filter, Objects.requireNonNullElse(limit, MOST_AT_ONCE)));
  }

  /**
   * Parses the reason of a discard.
   *
   * @throws BadQueryException when the reason is missing or invalid
   */
  public static DiscardReason reason(@Nullable String given) {
    var parameters = new Parameters(given == null ? Map.of() : Map.of("reason", List.of(given)));
    DiscardReason reason = parameters.required("reason", DiscardReason::of, DiscardReason.ALLOWED);
    return parameters.result(reason);
  }

  private static @Nullable String topic(Parameters parameters) {
    return parameters.one(
        "topic",
        name -> Optional.of(name).filter(Topics.ALL::contains),
        String.join(" or ", Topics.ALL));
  }

  private static @Nullable String cause(Parameters parameters) {
    return parameters.one(
        "cause",
        name ->
            Optional.of(name).filter(any -> any.length() <= LONGEST_CAUSE && any.indexOf(0) < 0),
        "the name of an exception");
  }

  private static @Nullable Integer limit(Parameters parameters, int most) {
    return parameters.one(
        "limit",
        text -> id(text).filter(limit -> limit <= most).map(Long::intValue),
        "a number from 1 to " + most);
  }

  private static Optional<DeadLetterState> state(String word) {
    for (DeadLetterState state : DeadLetterState.values()) {
      if (state.word().equals(word)) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }

  private static Optional<Long> id(String text) {
    try {
      return Optional.of(Long.valueOf(text)).filter(id -> id > 0);
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
