package org.pillarwatch.store.story.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.pillarwatch.store.TestSketches;

class StoryDeciderTest {

  private static final String RELEASE =
      """
      The ministry of fisheries said on Monday that the harbour of Port Almeda would open again \
      before the rains come. Minister Ana Ruiz told reporters that 240 boats had waited since \
      March, when a storm broke the western pier. Repairs cost 12 million dollars and were paid by \
      the Coastal Fund. Fishermen who lost their nets may ask the office in Santa Rosa for help \
      until the end of the month. The union called the date a relief but asked for a second pier.\
      """;

  private static final String REPORT =
      """
      Port Almeda will see its harbour working again within weeks, officials announced. Boats have \
      lain idle there since a March storm damaged a pier. Ana Ruiz, who leads the fisheries \
      ministry, put the bill at 12 million dollars, paid by the Coastal Fund.\
      """;

  private static final String ELSEWHERE =
      """
      Judges in the capital of Norland heard the first witnesses against a former mayor on Tuesday. \
      Prosecutors say he sold building permits for a decade. His lawyer, Tom Vale, called the \
      charges a revenge by rivals and asked the court to dismiss them.\
      """;

  private final List<String> texts = new ArrayList<>();
  private final List<StoryDecision> decisions = new ArrayList<>();
  private StoryDecider decider = decider();

  private StoryDecider decider() {
    return new StoryDecider(
        Duration.ofDays(3),
        numbers -> {
          Map<Long, String> found = new HashMap<>();
          numbers.forEach(number -> found.put(number, texts.get(number.intValue())));
          return found;
        });
  }

  private Arrival arrival(String text) {
    return new Arrival(
        texts.size(),
        Instant.parse("2021-07-29T12:00:00Z").plusSeconds(texts.size()),
        TestSketches.of("", text),
        text);
  }

  private StoryDecision arrives(String text) {
    return arrives(text, StoryConstraints.NONE);
  }

  private StoryDecision arrives(String text, StoryConstraints word) {
    Arrival arrival = arrival(text);
    texts.add(text);
    StoryDecision decision = decider.decide(arrival, word);
    decisions.add(decision);
    return decision;
  }

  private static @Nullable Relation relation(StoryDecision decision) {
    Link link = decision.link();
    return link == null ? null : link.relation();
  }

  private static Link link(StoryDecision decision) {
    return Objects.requireNonNull(decision.link());
  }

  @Test
  void beginsAStoryWithAnArticleLikeNoOther() {
    arrives(RELEASE);

    assertThat(arrives(ELSEWHERE).story()).isEqualTo(1);
    assertThat(relation(decisions.getLast())).isNull();
  }

  @Test
  void callsTheSameWordsExact() {
    arrives(RELEASE);

    StoryDecision decision = arrives("“" + RELEASE.toUpperCase(Locale.ROOT) + "”\n");

    assertThat(relation(decision)).isEqualTo(Relation.EXACT);
    assertThat(decision.story()).isZero();
  }

  @Test
  void findsNoMeaningInVeryShortTexts() {
    arrives("Photo: archive");

    assertThat(relation(arrives("Photo: archive"))).isNull();
  }

  @Test
  void joinsAnIndependentReportToItsStory() {
    arrives(RELEASE);
    arrives(ELSEWHERE);

    StoryDecision decision = arrives(REPORT);

    assertThat(decision.story()).isZero();
    assertThat(relation(decision)).isNull();
  }

  @Nested
  class ACopy {

    private static final String FRAME = "Home | World | Sport. Share this page with friends. ";

    @Test
    void isFoundWithinTheWordsOfAnotherSite() {
      arrives(RELEASE);

      StoryDecision decision = arrives(FRAME + RELEASE + " Read more of our coverage here.");

      assertThat(relation(decision)).isEqualTo(Relation.COPY);
      assertThat(decision.story()).isZero();
    }

    @Test
    void isFoundWhenAWholeSentenceIsCut() {
      arrives(RELEASE);

      StoryDecision decision =
          arrives(
              RELEASE.replace(
                  "Repairs cost 12 million dollars and were paid by the Coastal Fund. ", ""));

      assertThat(relation(decision)).isEqualTo(Relation.COPY);
    }

    @Test
    void isFoundWhenLongSentencesAreCut() {
      arrives(RELEASE);

      StoryDecision decision =
          arrives(
              RELEASE
                  .replace(
                      "Minister Ana Ruiz told reporters that 240 boats had waited since March, when"
                          + " a storm broke the western pier. ",
                      "")
                  .replace(
                      "Fishermen who lost their nets may ask the office in Santa Rosa for help"
                          + " until the end of the month. ",
                      ""));

      assertThat(relation(decision)).isEqualTo(Relation.COPY);
    }

    @Test
    void mayRepeatItsPhrases() {
      String results =
          "Alba beat Norland by two goals to nil and Coria beat Zamora by two goals to nil. "
              + "Vinta beat Tarma by two goals to nil before Oruro beat Lima by two goals to nil. "
              + "The cup will be played for in the capital at the end of the month.";
      arrives(results);

      assertThat(relation(arrives(FRAME + results))).isEqualTo(Relation.COPY);
    }

    @Test
    void isNotATextThatAReporterWorkedOver() {
      arrives(RELEASE);

      StoryDecision decision =
          arrives(
              RELEASE
                  .replace("on Monday", "on Monday after a long meeting")
                  .replace("Minister Ana Ruiz told reporters that ", "")
                  .replace("in Santa Rosa", "in the port of Santa Rosa"));

      assertThat(relation(decision)).isNull();
      assertThat(decision.story()).isZero();
    }

    @Test
    void isNotAReportThatSetsAnAgencysPassagesAmongItsOwn() {
      int middle = RELEASE.indexOf("Repairs");
      String opening = RELEASE.substring(0, middle);
      String end = RELEASE.substring(middle);
      arrives(RELEASE);

      StoryDecision decision = arrives(opening + (ELSEWHERE + " " + REPORT + " ").repeat(3) + end);

      assertThat(relation(decision)).isNull();
    }

    @Test
    void namesTheOriginalEvenWhenItCopiesACopy() {
      arrives(RELEASE);
      arrives(FRAME + RELEASE);

      assertThat(link(arrives(FRAME + RELEASE + " Photo by staff.")).of()).isZero();
    }

    @Test
    void showsThePassagesAndFactsItShares() {
      arrives(RELEASE);
      StoryDecision decision = arrives(FRAME + RELEASE);

      assertThat(link(decision).passages())
          .containsExactly(
              new SharedPassage(
                  FRAME.length(), FRAME.length() + RELEASE.length() - 1, 0, RELEASE.length() - 1));
      assertThat(link(decision).facts()).contains("240", "Ruiz", "Coastal");
    }

    @Test
    void isNoneWhenOnlyNamesAndNumbersChanged() {
      arrives(RELEASE);

      StoryDecision decision =
          arrives(
              RELEASE
                  .replace("Port Almeda", "Cape Vincent")
                  .replace("Ana Ruiz", "Mei Okafor")
                  .replace("Monday", "Friday")
                  .replace("240", "75")
                  .replace("March", "June")
                  .replace("12 million", "30 million")
                  .replace("Coastal Fund", "Island Trust")
                  .replace("Santa Rosa", "Bellmont"));

      assertThat(relation(decision)).isNull();
    }
  }

  @Nested
  class ARoundUp {

    private static final String ROUND_UP = RELEASE + unheardOf("lamp", "reef");

    @Test
    void isNoCopyOfAnArticleThatItTakesIn() {
      arrives(RELEASE);

      assertThat(relation(arrives(ROUND_UP))).isNull();
    }

    @Test
    void isNoOriginalOfAnArticleThatItTookInBefore() {
      arrives(ROUND_UP);

      assertThat(relation(arrives(RELEASE))).isNull();
    }

    @Test
    void isAnotherThanALongReportThatKeepsToItsMatter() {
      arrives(RELEASE);

      assertThat(relation(arrives(RELEASE + account("lamp", "reef")))).isEqualTo(Relation.COPY);
    }
  }

  @Test
  void callsReplacedWordsBetweenTheSameFactsARewrite() {
    arrives(RELEASE);

    StoryDecision decision =
        arrives(
            RELEASE
                .replace("said", "declared")
                .replace("open again", "reopen")
                .replace("told reporters", "informed journalists")
                .replace("had waited", "were idle")
                .replace("broke", "wrecked")
                .replace("Repairs", "Works")
                .replace("lost their nets", "suffered losses")
                .replace("may ask", "can contact")
                .replace("help", "assistance")
                .replace("called the date", "welcomed this as"));

    assertThat(relation(decision)).isEqualTo(Relation.REWRITE);
    assertThat(decision.story()).isZero();
  }

  @Nested
  class TwoStories {

    @Test
    void becomeOneWhenALaterArticleStandsInBoth() {
      StoryDecision harbour = arrives(RELEASE + account("lamp", "reef"));
      StoryDecision pier = arrives(RELEASE + account("court", "mast"));

      StoryDecision release = arrives(RELEASE);

      assertThat(pier.story()).isNotEqualTo(harbour.story());
      assertThat(release.story()).isEqualTo(harbour.story());
      assertThat(release.absorbed()).containsExactly(pier.story());
    }

    @Test
    void goOnUnderTheNumberOfTheOlder() {
      StoryDecision harbour = arrives(RELEASE + account("lamp", "reef"));
      arrives(RELEASE + account("court", "mast"));
      arrives(RELEASE);

      StoryDecision copy = arrives("Home. " + RELEASE + account("court", "mast"));

      assertThat(copy.story()).isEqualTo(harbour.story());
    }

    @Test
    void remainTwoWhenALaterArticleHasNothingOfOne() {
      StoryDecision harbour = arrives(RELEASE + account("lamp", "reef"));
      arrives(ELSEWHERE + account("court", "mast"));

      StoryDecision release = arrives(RELEASE);

      assertThat(release.story()).isEqualTo(harbour.story());
      assertThat(release.absorbed()).isEmpty();
    }
  }

  @Nested
  class AnEditorsWord {

    @Test
    void keepsTwoStoriesApart() {
      StoryDecision harbour = arrives(RELEASE + account("lamp", "reef"));
      StoryDecision pier = arrives(RELEASE + account("court", "mast"));
      decider.keepApart(pier.story(), harbour.story());

      StoryDecision release = arrives(RELEASE);

      assertThat(release.story()).isEqualTo(harbour.story());
      assertThat(release.absorbed()).isEmpty();
    }

    @Test
    void holdsForTheStoryThatOneBecamePartOf() {
      StoryDecision wrong = arrives(ELSEWHERE + account("pale", "oars"));
      StoryDecision harbour = arrives(RELEASE + account("lamp", "reef"));
      StoryDecision pier = arrives(RELEASE + account("court", "mast"));
      decider.keepApart(wrong.story(), pier.story());
      assertThat(arrives(RELEASE).absorbed()).containsExactly(pier.story());

      StoryDecision late = arrives(RELEASE, word(Set.of(wrong.story()), Set.of()));

      assertThat(late.story()).isEqualTo(harbour.story());
      assertThat(late.absorbed()).isEmpty();
    }

    @Test
    void excludesAnArticleFromAStory() {
      arrives(RELEASE);

      StoryDecision exact = arrives(RELEASE, word(Set.of(), Set.of(0L)));
      StoryDecision copy = arrives("Home. " + RELEASE, word(Set.of(), Set.of(0L, 1L)));
      StoryDecision report = arrives(REPORT, word(Set.of(), Set.of(0L, 1L, 2L)));

      assertThat(List.of(exact.story(), copy.story(), report.story())).containsExactly(1L, 2L, 3L);
      assertThat(decisions).extracting(StoryDecision::link).containsOnlyNulls();
      assertThat(arrives("Home. " + RELEASE + " Read more.").absorbed()).isEmpty();
    }

    @Test
    void putsAnArticleIntoAStory() {
      arrives(RELEASE);

      StoryDecision decision = arrives(ELSEWHERE, word(Set.of(0L), Set.of()));

      assertThat(decision.story()).isZero();
      assertThat(decision.absorbed()).isEmpty();
      assertThat(relation(decision)).isNull();
    }

    @Test
    void joinsTheStoryOfAnArticleWithAnother() {
      arrives(RELEASE);
      arrives(ELSEWHERE);

      StoryDecision copy = arrives("Home. " + ELSEWHERE, word(Set.of(0L), Set.of()));

      assertThat(copy.story()).isZero();
      assertThat(copy.absorbed()).containsExactly(1L);
      assertThat(arrives(ELSEWHERE + " Read more.").story()).isZero();
    }

    private StoryConstraints word(Set<Long> together, Set<Long> apart) {
      return new StoryConstraints(together, apart);
    }
  }

  /** What a long article tells besides of the same matter, mostly in words of its own. */
  private static String account(String one, String other) {
    return " Fishermen of Port Almeda spoke of the harbour, the storm and the western pier;"
        + " Minister Ruiz spoke of their boats and their nets."
        + unheardOf(one, other);
  }

  /** Many words that no other text has. */
  private static String unheardOf(String one, String other) {
    return IntStream.range(0, 90)
        .mapToObj(place -> one + Integer.toString(place, 36) + " " + other + place * 7)
        .collect(Collectors.joining(" ", " ", "."));
  }

  @Test
  void decidesTheSameAfterItsMemoryWasRestored() {
    List<String> stream =
        List.of(
            RELEASE + account("lamp", "reef"),
            ELSEWHERE,
            RELEASE + account("court", "mast"),
            RELEASE,
            REPORT,
            "Share this. " + RELEASE + account("court", "mast"),
            ELSEWHERE + " Updated.");
    stream.forEach(this::arrives);
    List<StoryDecision> uninterrupted = List.copyOf(decisions);
    texts.clear();
    decisions.clear();
    decider = decider();
    for (int i = 0; i < stream.size(); i++) {
      if (i == 5) {
        decider = decider();
        for (int earlier = 0; earlier < i; earlier++) {
          String text = texts.get(earlier);
          decider.restore(
              new Arrival(
                  earlier,
                  Instant.parse("2021-07-29T12:00:00Z").plusSeconds(earlier),
                  TestSketches.of("", text),
                  text),
              decisions.get(earlier));
        }
      }
      arrives(stream.get(i));
    }

    assertThat(decisions)
        .extracting(
            StoryDecision::story,
            StoryDeciderTest::relation,
            StoryDecision::similarity,
            StoryDecision::absorbed)
        .containsExactlyElementsOf(
            uninterrupted.stream()
                .map(each ->
                    org.assertj.core.api.Assertions.tuple(
                        each.story(), relation(each), each.similarity(), each.absorbed()))
                .toList());
  }
}
