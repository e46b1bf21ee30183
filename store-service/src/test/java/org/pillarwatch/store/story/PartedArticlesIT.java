package org.pillarwatch.store.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pillarwatch.store.EmptyStore;
import org.pillarwatch.store.story.correction.StoryCorrections.Outcome;
import org.pillarwatch.store.story.correction.StoryVerdict;

/** An article that an editor takes out of its story, with a real database. */
class PartedArticlesIT extends StoriesToCorrect {

  @Test
  void leavesItsStory() {
    long left = takeOut("wrong");

    assertThat(partition()).containsExactly("release report", "court", "wrong");
    assertThat(left).isEqualTo(storyOf("release"));
    assertThat(jdbc.sql("select articles from story order by number").query(Integer.class).list())
        .containsExactly(2, 1, 1);
  }

  @Test
  void takesItsCopiesWithIt() {
    arrives("copy", "Home | World. " + WRONG);
    assertThat(member("copy").relation()).isEqualTo("copy");

    takeOut("wrong");

    assertThat(partition()).containsExactly("release report", "court", "wrong copy");
    assertThat(member("copy").of()).isEqualTo(id("wrong"));
  }

  @Test
  void keepsWhatArrivesLaterOfIt() {
    takeOut("wrong");

    arrives("late copy", "Home | World. " + WRONG + " Read more.");
    arrives("late exact", WRONG);
    arrives("late release", RELEASE + " Read more.");

    assertThat(partition())
        .containsExactly("release report late release", "court", "wrong late copy late exact");
  }

  @Test
  void staysAwayWhoeverDecidesLater() {
    takeOut("wrong");
    worker = replica();
    arrives("late copy", "Home | World. " + WRONG);
    worker = replica();
    arrives("late report", REPORT + " Officials repeated this on Tuesday.");

    assertThat(storyOf("late copy")).isEqualTo(storyOf("wrong"));
    assertThat(storyOf("late report")).isEqualTo(storyOf("release"));
    assertThat(storyOf("wrong")).isNotEqualTo(storyOf("release"));
  }

  @Test
  void isNotMergedByAnArticleThatRepeatsBoth() {
    EmptyStore.empty(jdbc);
    worker = replica();
    arrives("lamps", RELEASE + StoryWorkerIT.LAMPS);
    arrives("masts", RELEASE + StoryWorkerIT.MASTS);
    add("masts", "lamps", StoryVerdict.APART);

    arrives("release", RELEASE);
    worker = replica();
    arrives("again", RELEASE + " Read more.");

    assertThat(partition()).containsExactly("lamps release again", "masts");
  }

  @Test
  void leavesAStoryThatWasMerged() {
    EmptyStore.empty(jdbc);
    worker = replica();
    arrives("lamps", RELEASE + StoryWorkerIT.LAMPS);
    arrives("masts", RELEASE + StoryWorkerIT.MASTS);
    long former = storyOf("masts");
    arrives("release", RELEASE);
    assertThat(partition()).containsExactly("lamps masts release");

    takeOut("masts");
    arrives("late", "Home. " + RELEASE + StoryWorkerIT.MASTS);
    worker = replica();
    arrives("later", RELEASE + " Read more.");

    assertThat(partition()).containsExactly("lamps release later", "masts late");
    assertThat(storyOf("masts")).isEqualTo(former);
    assertThat(stories.find(former).orElseThrow().members()).hasSize(2);
  }

  @Test
  void isKeptOutWhenAllIsDecidedAnew() {
    takeOut("wrong");
    arrives("late copy", "Home | World. " + WRONG);
    List<String> before = partition();
    decideAllAnew();

    assertThat(partition()).isEqualTo(before);
  }

  @Test
  void becomesAReportWhenItWasACopy() {
    arrives("copy", "Home | World. " + RELEASE);
    arrives("copy of copy", "Home | World. " + RELEASE + " Read more of it here.");
    assertThat(member("copy").relation()).isEqualTo("copy");

    takeOut("copy");

    assertThat(member("copy").relation()).isNull();
    assertThat(storyOf("copy")).isNotEqualTo(storyOf("release"));
    worker = replica();
    arrives("late", "Home | World. " + RELEASE);
    assertThat(storyOf("late")).isEqualTo(storyOf("copy"));
    assertThat(member("late").of()).isEqualTo(id("copy"));
  }

  @Test
  void canBeTheFirstOfItsStory() {
    long before = storyOf("release");

    long left = takeOut("release");

    assertThat(partition()).containsExactly("release", "report wrong", "court");
    assertThat(left).isEqualTo(storyOf("report")).isNotEqualTo(before);
    assertThat(storyOf("release")).isEqualTo(before);
  }

  @Test
  void isKeptApartFromAllThatStayed() {
    takeOut("wrong");
    takeOut("release");
    arrives("again", "Home | World. " + REPORT);

    assertThat(partition()).containsExactly("release", "report again", "court", "wrong");
    decideAllAnew();
    assertThat(partition()).containsExactly("release", "report again", "court", "wrong");
  }

  @Test
  void isRefusedWhenAllOthersDeriveFromIt() {
    arrives("court copy", "Home | World. " + COURT);

    assertThat(corrections.takeOut(id("court"), storyOf("court"), "Ana"))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(partition()).containsExactly("release report wrong", "court court copy");
  }
}
