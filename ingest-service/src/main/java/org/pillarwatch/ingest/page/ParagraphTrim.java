package org.pillarwatch.ingest.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Selects the blocks of a page that are more likely article than boilerplate. If there are none, it
 * selects plausible prose: a doubtful text with low confidence is better than none.
 */
final class ParagraphTrim {
  static final double LIKELY = 0.45;
  static final double POSSIBLE = 0.3;

  private final BlockModel model;

  ParagraphTrim(BlockModel model) {
    this.model = model;
  }

  ArticleText trim(PageTree tree, BlockFeatures features) {
    List<Block> kept = new ArrayList<>();
    List<Block> possible = new ArrayList<>();
    double sure = 0;
    double chars = 0;
    for (Block block : tree.blocks) {
      double probability = probability(block, features);
      if (probability >= LIKELY) {
        kept.add(block);
      } else if (probability >= POSSIBLE && block.prose()) {
        possible.add(block);
      }
      // A long block near the threshold is what makes the whole doubtful.
      double weight = probability >= LIKELY || block.prose() ? block.chars() : 0;
      sure += weight * Math.abs(2 * probability - 1);
      chars += weight;
    }
    List<Block> text = new PictureStory(tree, features).of(kept.isEmpty() ? possible : kept);
    return ArticleText.of(text, chars == 0 ? 0 : sure / chars, ArticleText.PARAGRAPHS);
  }

  /** Of a block that is no prose it is only determined whether it is likely. */
  private double probability(Block block, BlockFeatures features) {
    boolean prose = block.prose();
    for (int stage = 0; ; stage++) {
      double[] values = features.measure(block, stage);
      if (stage == BlockFeatures.STAGES - 1) {
        return model.probability(values);
      }
      if (!prose && model.probabilityAtMost(values, features.measured()) < LIKELY) {
        // Neither kept nor a reason to doubt: the rest need not be known.
        return 0;
      }
    }
  }
}
