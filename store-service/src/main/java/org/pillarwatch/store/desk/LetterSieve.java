package org.pillarwatch.store.desk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.Topics;
import org.pillarwatch.store.deadletter.LetterCount;
import org.pillarwatch.store.deadletter.LetterFilter;
import org.pillarwatch.store.deadletter.State;

/**
 * What letters can be sifted by, and how many each choice would leave.
 *
 * @param open letters that wait for a decision, of the chosen topic and cause
 */
record LetterSieve(List<Choice> topics, List<Choice> causes, List<Choice> states, long open) {

  /**
   * One choice.
   *
   * @param count letters of it that wait for a decision; of a state all there are
   */
  record Choice(String value, long count, boolean isChosen) {}

  static LetterSieve of(LetterFilter filter, List<LetterCount> counts) {
    List<LetterCount> open = counts.stream().filter(count -> count.state() == State.OPEN).toList();
    State state = filter.state();
    return new LetterSieve(
        choices(Topics.ALL.stream(), filter.topic(), open, LetterCount::topic),
        choices(
            Stream.concat(
                Stream.ofNullable(filter.cause()), counts.stream().map(LetterCount::cause)),
            filter.cause(),
            open,
            LetterCount::cause),
        choices(
            Arrays.stream(State.values()).map(State::word),
            state == null ? null : state.word(),
            counts,
            count -> count.state().word()),
        open.stream().filter(count -> fits(filter, count)).mapToLong(LetterCount::count).sum());
  }

  private static List<Choice> choices(
      Stream<String> values,
      @Nullable String chosen,
      List<LetterCount> counts,
      Function<LetterCount, String> value) {
    var byValue = counts.stream().collect(groupingBy(value, summingLong(LetterCount::count)));
    return values
        .distinct()
        .map(each -> new Choice(each, byValue.getOrDefault(each, 0L), each.equals(chosen)))
        .sorted(Comparator.comparingLong(Choice::count).reversed())
        .toList();
  }

  private static boolean fits(LetterFilter filter, LetterCount count) {
    return (filter.topic() == null || filter.topic().equals(count.topic()))
        && (filter.cause() == null || filter.cause().equals(count.cause()));
  }
}
