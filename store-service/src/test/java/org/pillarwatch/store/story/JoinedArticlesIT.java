package org.pillarwatch.store.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pillarwatch.store.story.correction.StoryCorrection;
import org.pillarwatch.store.story.correction.StoryCorrections.Outcome;
import org.pillarwatch.store.story.correction.StoryVerdict;

/** Two articles that an editor puts into one story, with a real database. */
class JoinedArticlesIT extends StoriesToCorrect {

  @BeforeEach
  void addAnother() {
    arrives("trees", HEARING);
    assertThat(storyOf("trees")).isNotEqualTo(storyOf("court"));
  }

  @Test
  void bringTheirStoriesTogether() {
    long old = storyOf("trees");

    assertThat(add("trees", "court", StoryVerdict.TOGETHER))
        .isEqualTo(new Outcome.Applied(storyOf("court")));

    assertThat(partition()).containsExactly("release report wrong", "court trees");
    assertThat(stories.find(old).orElseThrow().id()).isEqualTo("" + storyOf("court"));
  }

  @Test
  void receiveWhatArrivesLater() {
    add("trees", "court", StoryVerdict.TOGETHER);
    arrives("late", "Home | World. " + HEARING);
    worker = replica();
    arrives("later", "Home | World. " + COURT);

    assertThat(partition()).containsExactly("release report wrong", "court trees late later");
  }

  @Test
  void stayTogetherWhenAllIsDecidedAnew() {
    add("trees", "court", StoryVerdict.TOGETHER);
    decideAllAnew();

    assertThat(partition()).containsExactly("release report wrong", "court trees");
  }

  @Test
  void leaveAStoryTogether() {
    add("trees", "wrong", StoryVerdict.TOGETHER);
    takeOut("wrong");

    assertThat(partition()).containsExactly("release report", "court", "wrong trees");
  }

  @Test
  void replaceAnEarlierWordOnTheSameArticle() {
    takeOut("wrong");

    assertThat(add("wrong", "report", StoryVerdict.TOGETHER)).isInstanceOf(Outcome.Applied.class);

    assertThat(partition()).containsExactly("release report wrong", "court", "trees");
    assertThat(corrections.of(storyOf("wrong")))
        .extracting(StoryCorrection::verdict)
        .containsExactly(StoryVerdict.TOGETHER);
  }

  @Test
  void doNotBringBackWhatAnotherWordTookOut() {
    takeOut("wrong");
    add("trees", "wrong", StoryVerdict.TOGETHER);

    assertThat(add("trees", "release", StoryVerdict.TOGETHER))
        .isEqualTo(
            new Outcome.Refused(
                "Ana took “wrong” (Source of wrong) out of that story: undo that first."));
    assertThat(partition()).containsExactly("release report", "court", "wrong trees");
  }

  @Test
  void haveOneLanguage() {
    articles.keep(List.of(article("otro", HEARING).in("es").event()));
    worker.decideWhatIsDue();

    assertThat(add("otro", "trees", StoryVerdict.TOGETHER)).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void goApartAgainWhenUndone() {
    add("trees", "court", StoryVerdict.TOGETHER);
    arrives("late", "Home | World. " + HEARING);

    corrections.undo(standing("trees").id(), "Bea");

    assertThat(partition()).containsExactly("release report wrong", "court", "trees late");
    assertThat(corrections.of(storyOf("trees"))).isEmpty();
    arrives("later", HEARING + " Read more.");
    assertThat(storyOf("later")).isEqualTo(storyOf("trees"));
  }
}
