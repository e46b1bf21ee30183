package org.pillarwatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class BlockModelTest {
  private final BlockModel model = BlockModel.builtIn();
  private final PageTree tree =
      PageWalk.through(
          Jsoup.parse(
              """
              <article><h1>Rain at last</h1>
              <p>It rained for the first time in nine weeks on Tuesday, and the reservoir rose by two metres.</p>
              <p><a href=/more>More stories</a></p></article>\
              """));
  private final BlockFeatures features =
      new BlockFeatures(
          tree,
          new MainRegion(tree, new CandidateRegions(tree).all()),
          new PageClues(tree, PageFacts.of(tree.marks, new PageSource(null, Map.of()))));

  @Test
  void weighsExactlyTheFeaturesThatAreMeasured() {
    features.of(tree.blocks.getFirst());

    assertThat(model.names()).isEqualTo(features.names());
  }

  @Test
  void neverRulesOutABlockThatItsWordsCouldSave() {
    for (Block block : tree.blocks) {
      double[] atMost = new double[BlockFeatures.STAGES];
      for (int stage = 0; stage < BlockFeatures.STAGES; stage++) {
        atMost[stage] =
            model.probabilityAtMost(features.measure(block, stage), features.measured());
      }
      double probability = model.probability(features.of(block));
      for (double bound : atMost) {
        assertThat(probability).isLessThanOrEqualTo(bound + 1e-12);
      }
    }
  }

  @Test
  void prefersAParagraphToALink() {
    Block paragraph = tree.blocks.get(1);
    Block link = tree.blocks.get(2);

    assertThat(model.probability(features.of(paragraph)))
        .isGreaterThan(0.5)
        .isGreaterThan(model.probability(features.of(link)));
  }
}
