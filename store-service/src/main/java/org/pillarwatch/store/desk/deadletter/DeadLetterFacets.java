package org.pillarwatch.store.desk.deadletter;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.Topics;
import org.pillarwatch.store.deadletter.DeadLetterBox;
import org.pillarwatch.store.deadletter.DeadLetterFilter;
import org.pillarwatch.store.deadletter.DeadLetterState;

/**
 * Filter choices for dead letters, with counts.
 *
 * @param open letters that wait for a decision, of the chosen topic and cause
 */
record DeadLetterFacets(List<Choice> topics, List<Choice> causes, List<Choice> states, long open) {

  /**
   * One choice.
   *
   * @param count number of open letters; for a state the number of all letters
   */
  record Choice(String value, long count, boolean isChosen) {}

  static DeadLetterFacets of(DeadLetterFilter filter, List<DeadLetterBox.Count> counts) {
    List<DeadLetterBox.Count> open =
        counts.stream().filter(count -> count.state() == DeadLetterState.OPEN).toList();
    DeadLetterState state = filter.state();
    return new DeadLetterFacets(
        choices(Topics.ALL.stream(), filter.topic(), open, DeadLetterBox.Count::topic),
        choices(
            Stream.concat(
                Stream.ofNullable(filter.cause()), counts.stream().map(DeadLetterBox.Count::cause)),
            filter.cause(),
            open,
            DeadLetterBox.Count::cause),
        choices(
            Arrays.stream(DeadLetterState.values()).map(DeadLetterState::word),
            state == null ? null : state.word(),
            counts,
            count -> count.state().word()),
        open.stream()
            .filter(count -> fits(filter, count))
            .mapToLong(DeadLetterBox.Count::count)
            .sum());
  }

  private static List<Choice> choices(
      Stream<String> values,
      @Nullable String chosen,
      List<DeadLetterBox.Count> counts,
      Function<DeadLetterBox.Count, String> value) {
    var byValue =
        counts.stream().collect(groupingBy(value, summingLong(DeadLetterBox.Count::count)));
    return values
        .distinct()
        .map(each -> new Choice(each, byValue.getOrDefault(each, 0L), each.equals(chosen)))
        .sorted(Comparator.comparingLong(Choice::count).reversed())
        .toList();
  }

  private static boolean fits(DeadLetterFilter filter, DeadLetterBox.Count count) {
    return (filter.topic() == null || filter.topic().equals(count.topic()))
        && (filter.cause() == null || filter.cause().equals(count.cause()));
  }
}
