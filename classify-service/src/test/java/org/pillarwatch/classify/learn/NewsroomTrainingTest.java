package org.pillarwatch.classify.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pillarwatch.classify.pillar.ArticleReading;
import org.pillarwatch.classify.pillar.TopicModel;
import org.pillarwatch.classify.pillar.TopicModelFile;
import org.pillarwatch.classify.pillar.TopicModels;
import org.pillarwatch.classify.pillar.TopicScorer;
import org.pillarwatch.classify.taxonomy.Taxonomies;
import org.pillarwatch.classify.taxonomy.Taxonomy;
import org.pillarwatch.events.TopicTag;

class NewsroomTrainingTest {

  private static final Taxonomy PILLARS = Taxonomies.bundled().all().getFirst();
  private static final TopicModel BEFORE = TopicModels.bundled().model(PILLARS).orElseThrow();
  private static final List<String> PLACES =
      List.of("harbour", "valley", "old town", "north bank", "hill", "square", "mill", "bridge");
  private static final List<String> DAYS = List.of("Monday", "Tuesday", "Friday", "Sunday", "noon");

  @Test
  void learnsALocalWordThatTheBundledWeightsLack() {
    var better = (TrainingResult.Better) train(texts(40, text -> text % 2 == 0));

    assertThat(better.after().recall()).isGreaterThan(better.before().recall() + .5);
    assertThat(better.after().f1()).isGreaterThan(better.before().f1());
    assertThat(better.after().surprise()).isLessThan(better.before().surprise());
    assertThat(better.model().version()).isEqualTo("1.1");
    String unseen = "The quillmarra met near the lighthouse on Thursday.";
    assertThat(topics(BEFORE, unseen)).isEmpty();
    assertThat(topics(better.model(), unseen)).containsExactly("economic");
    assertThat(topics(better.model(), "The choir met near the lighthouse on Thursday.")).isEmpty();
  }

  @Test
  void refusesWhatRandomJudgementsTeach() {
    var random = new Random(7);

    for (int newsroom = 0; newsroom < 5; newsroom++) {
      // One judgement for both texts of a pair: their words cannot explain it, whatever is drawn.
      boolean[] judgements = new boolean[30];
      for (int pair = 0; pair < judgements.length; pair++) {
        judgements[pair] = random.nextInt(4) == 0;
      }
      TrainingResult result = train(texts(60, text -> judgements[text / 2]));
      assertThat(result instanceof TrainingResult.Worse).as("newsroom %d", newsroom).isTrue();
    }
  }

  @Test
  void refusesTooFewTexts() {
    assertThat(train(texts(19, text -> text % 2 == 0)))
        .isEqualTo(new TrainingResult.TooFew(19, NewsroomTraining.FEWEST_TEXTS));
  }

  @Test
  void givesTheSameWeightsEachTime() {
    List<LabelledText> texts = texts(30, text -> text % 2 == 0);

    var once = (TrainingResult.Better) train(texts);
    var again = (TrainingResult.Better) train(texts);

    assertThat(TopicModelFile.write(once.model()).equals(TopicModelFile.write(again.model())))
        .isTrue();
  }

  private static TrainingResult train(List<LabelledText> texts) {
    return NewsroomTraining.train(PILLARS, BEFORE, texts, "1.1");
  }

  /** Each second text is about the quillmarra, a market of the town. */
  private static List<LabelledText> texts(int count, IntPredicate isEconomic) {
    return IntStream.range(0, count)
        .mapToObj(text ->
            new LabelledText(
                "desk " + text,
                Optional.of("en"),
                "",
                "The %s met near the %s on %s, and visitors came from the %s too."
                    .formatted(
                        text % 2 == 0 ? "quillmarra" : "choir",
                        PLACES.get(text % PLACES.size()),
                        DAYS.get(text % DAYS.size()),
                        PLACES.get(text / 2 % PLACES.size())),
                Map.of("economic", isEconomic.test(text))))
        .toList();
  }

  private static List<String> topics(TopicModel model, String text) {
    return TopicScorer.by(PILLARS, model)
        .score(ArticleReading.of("", text, Optional.of("en")))
        .stream()
        .map(TopicTag::id)
        .toList();
  }
}
