package org.pillarwatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class BlockJudgeTest {
  private static final String RAIN = "It rained for the first time in nine weeks on Tuesday.";
  private static final String RIVER =
      "The river, dry since March, runs again below the old bridge.";

  @Test
  void takesAParagraphOfTheArticleOnce() {
    List<JudgedBlock> blocks = judged(List.of(RAIN), "<p>%s</p><p>%s</p>".formatted(RAIN, RAIN));

    assertThat(blocks).extracting(JudgedBlock::kept).containsExactly(true, false);
  }

  @Test
  void takesAFewWordsThatAreALineOfTheArticle() {
    List<JudgedBlock> blocks =
        judged(List.of("Rain at last\n" + RAIN), "<h2>Rain at last</h2><h2>Most read</h2>");

    assertThat(blocks).extracting(JudgedBlock::kept).containsExactly(true, false);
  }

  @Test
  void learnsNextToNothingFromWhatMayBeLeftOut() {
    List<JudgedBlock> blocks =
        judged(List.of(RAIN, RIVER + "\n" + RAIN), "<p>%s</p><p>%s</p>".formatted(RIVER, RAIN));

    assertThat(blocks.getFirst().weight()).isLessThan(blocks.getLast().weight() / 100);
  }

  private static List<JudgedBlock> judged(List<String> texts, String html) {
    PageTree tree = PageWalk.through(Jsoup.parse(html));
    PageFacts facts = PageFacts.of(tree.marks, new PageSource(null, Map.of()));
    return new BlockJudge(texts).judge(tree, BlockFeatures.of(tree, facts));
  }
}
