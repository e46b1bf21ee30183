package org.pillarwatch.chassis.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;

class BatchTest {

  private final List<Long> dead = new ArrayList<>();
  private final List<List<String>> calls = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"Pabcdefg", "abcdefgP", "abPcdPPefg", "PPPP", "P", "abcdefgh"})
  void setsAsideJustThePoisonWhereverItStands(String poll) {
    Batch<String> kept = batch(poll).together(this::keep);

    assertThat(String.join("", kept.values())).isEqualTo(poll.replace("P", ""));
    assertThat(kept.finish()).isEqualTo(dead.size());
    assertThat(dead).containsExactlyElementsOf(offsetsOf('P', poll));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pabcdefg", "abcdefgP", "PPPP"})
  void doesSoRecordByRecordToo(String poll) {
    Batch<String> kept = batch(poll).each(this::keepOne);

    assertThat(String.join("", kept.values())).isEqualTo(poll.replace("P", ""));
    kept.finish();
    assertThat(dead).containsExactlyElementsOf(offsetsOf('P', poll));
  }

  @Test
  void takesAHealthyPollInOneStep() {
    batch("abcdefgh").together(this::keep);

    assertThat(calls).hasSize(1);
  }

  @Test
  void findsOnePoisonAmongManyInFewSteps() {
    batch("a".repeat(499) + "P").together(this::keep);

    assertThat(calls).hasSizeLessThanOrEqualTo(19);
  }

  @Test
  void asksNothingOfAnEmptyBatch() {
    batch("PP").each(this::keepOne).together(this::keep);

    assertThat(calls).isEmpty();
  }

  @Test
  void throwsWhatIsTransientAndWritesNoLetterBeforeTheEnd() {
    Batch<String> sound = batch("PabT").each(this::unlessPoison);

    assertThatExceptionOfType(QueryTimeoutException.class)
        .isThrownBy(() -> sound.together(this::keep));
    assertThat(dead).isEmpty();
  }

  @Test
  void takesAnErrorForPoisonButNotABrokenMachine() {
    Batch<String> sound = batch("aSNb").each(BatchTest::unlessError);

    assertThat(sound.values()).containsExactly("a", "b");
    assertThat(sound.finish()).isEqualTo(2);
    assertThatExceptionOfType(OutOfMemoryError.class)
        .isThrownBy(() -> batch("aO").each(BatchTest::unlessError));
  }

  private Batch<String> batch(String poll) {
    List<ConsumerRecord<String, byte @Nullable []>> records = new ArrayList<>();
    for (int i = 0; i < poll.length(); i++) {
      records.add(new ConsumerRecord<>("t", 0, i, poll.substring(i, i + 1), null));
    }
    return Batch.of(records, poison -> dead.add(poison.origin().offset()), new ListenerHeartbeat())
        .each(ConsumerRecord::key);
  }

  private List<String> keep(List<String> values) {
    calls.add(values);
    values.forEach(this::keepOne);
    return values;
  }

  private String keepOne(String value) {
    if (value.equals("T")) {
      throw new QueryTimeoutException("slow");
    }
    return unlessPoison(value);
  }

  private String unlessPoison(String value) {
    if (value.equals("P")) {
      throw new DataIntegrityViolationException("refused");
    }
    return value;
  }

  private static String unlessError(String value) {
    return switch (value) {
      case "S" -> throw new StackOverflowError();
      case "N" -> throw new NoClassDefFoundError("gone");
      case "O" -> throw new OutOfMemoryError();
      default -> value;
    };
  }

  private static List<Long> offsetsOf(char letter, String poll) {
    return IntStream.range(0, poll.length())
        .filter(i -> poll.charAt(i) == letter)
        .mapToObj(i -> (long) i)
        .toList();
  }
}
