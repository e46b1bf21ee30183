package org.pillarwatch.store.story.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pillarwatch.store.TestSketches;

class SeparateEventsTest {

  private static final String STANDING =
      """
       The Bay Courier is paid for by its readers and by two foundations. Whoever wants to help may \
      become a member for the price of a coffee. Our articles can be reprinted free of charge by \
      anybody who names the writer and links to the page on which they stood first.\
      """;

  private static final String[] TOWNS = {
    "Almeda", "Brisk", "Corvin", "Dorna", "Eslin", "Farrow", "Gilden", "Harne", "Istra", "Jorvik",
    "Kelmar", "Lusk", "Morten", "Nardo", "Osprey", "Pellam", "Quarn", "Rosden", "Selby", "Torvik"
  };

  private final List<String> texts = new ArrayList<>();
  private final StoryDecider decider =
      new StoryDecider(
          Duration.ofDays(3),
          numbers -> {
            Map<Long, String> found = new HashMap<>();
            numbers.forEach(number -> found.put(number, texts.get(number.intValue())));
            return found;
          });

  @Test
  void areReportsOfOneTemplateWithOtherPlacesDaysAndNumbers() {
    arrives(flood("Almeda", "Monday", 41, "Ines Vale", 212));

    StoryDecision other = arrives(flood("Corvin", "Thursday", 63, "Otto Brandt", 875));

    assertThat(other.story()).isEqualTo(1);
    assertThat(other.link()).isNull();
  }

  @Test
  void areReportsWhoseNumbersHaveTheSameDigits() {
    arrives(gauge("2.6", "5.1", "Nardo"));

    assertThat(arrives(gauge("6.2", "1.5", "Nardo")).story()).isEqualTo(1);
  }

  @Test
  void areReportsOfDifferentDaysInLanguagesThatWriteDaysSmall() {
    arrives(tide("lunes", 12));

    assertThat(arrives(tide("jueves", 87)).story()).isEqualTo(1);
  }

  private static String gauge(String level, String change, String town) {
    return "The gauge at the bridge of %s stood at %s metres this morning, after a change of %s metres."
            .formatted(town, level, change)
        + " The river office expects no flood. Boats may use the upper lock, and walkers are asked"
        + " to stay off the lower path until the next report, which comes in the evening.";
  }

  private static String tide(String day, int height) {
    return "La marea alta del %s llega a %d centímetros en el puerto de Nardo."
            .formatted(day, height)
        + " La capitanía pide cuidado a los bañistas y recuerda que las lanchas deben quedar"
        + " amarradas. Las banderas se cambian al mediodía y la escollera queda cerrada.";
  }

  @Test
  void areNotTwoReportsOfOneTemplateThatAgree() {
    arrives(flood("Almeda", "Monday", 41, "Ines Vale", 212));

    assertThat(arrives(flood("Almeda", "Monday", 43, "Ines Vale", 212)).story()).isZero();
  }

  @Test
  void stayApartWhenTheTemplateIsSoCommonThatItCountsAsAFrame() {
    Set<Long> stories = new HashSet<>();
    for (int i = 0; i < TOWNS.length; i++) {
      String mayor = "Mayor" + TOWNS[TOWNS.length - 1 - i];
      stories.add(arrives(flood(TOWNS[i], day(i), 31 + 3 * i, mayor, 207 + 31 * i)).story());
    }

    assertThat(stories).hasSize(TOWNS.length);
    StoryDecision again = arrives(flood(TOWNS[4], day(4), 44, "Mayor" + TOWNS[15], 331));
    assertThat(again.story()).as("the fifth flood once more").isEqualTo(4);
  }

  @Test
  void areShortReportsThatEndWithAStandingParagraph() {
    arrives(
        "Divers found an old anchor off the pier. The museum will clean and show it." + STANDING);

    StoryDecision other =
        arrives("A bakery closes after sixty years. Its oven goes to a school in town." + STANDING);

    assertThat(other.link()).isNull();
    assertThat(other.story()).isEqualTo(1);
  }

  @Test
  void areNotCopiesWithAnotherOpening() {
    arrives(
        "Divers found an old anchor off the pier. The museum will clean and show it." + STANDING);

    StoryDecision copy =
        arrives("An anchor that divers found at the pier goes to the museum." + STANDING);

    assertThat(copy.story()).isZero();
    assertThat(copy.link()).isNotNull();
  }

  private static String day(int number) {
    return List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday").get(number % 5);
  }

  private static String flood(String town, String day, int level, String mayor, int people) {
    return """
    The river rose to %d centimetres above its bank in %s on %s, the water office announced. About \
    %d people had to leave their houses during the night. Mayor %s asked those who live near the \
    river to keep away from bridges. Schools remain closed until the water has gone down, and \
    trains stop before the valley. The office expects that the level falls from tomorrow on.\
    """
        .formatted(level, town, day, people, mayor);
  }

  private StoryDecision arrives(String text) {
    Arrival arrival =
        new Arrival(
            texts.size(),
            Instant.parse("2021-07-29T12:00:00Z").plusSeconds(texts.size()),
            TestSketches.of("", text),
            text);
    texts.add(text);
    return decider.decide(arrival);
  }
}
