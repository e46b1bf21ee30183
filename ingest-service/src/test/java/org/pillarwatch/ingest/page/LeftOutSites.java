package org.pillarwatch.ingest.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Checks the block model on sites that it has not learned from: the sites are dealt into five
 * parts, and each part is read by a model of the other four.
 */
final class LeftOutSites {
  private static final int PARTS = 5;

  private LeftOutSites() {}

  /** The figures of each set of pages. */
  static Map<String, TextScore> scores(List<LearningPage> pages) {
    Map<String, TextScore> scores = new TreeMap<>();
    for (int part = 0; part < PARTS; part++) {
      List<LearningPage> learned = new ArrayList<>();
      List<LearningPage> leftOut = new ArrayList<>();
      for (LearningPage page : pages) {
        (part(page) == part ? leftOut : learned).add(page);
      }
      if (!leftOut.isEmpty()) {
        BlockModel model = BlockModelTraining.learn(learned);
        for (LearningPage page : leftOut) {
          scores.computeIfAbsent(page.set(), set -> new TextScore()).add(page, kept(page, model));
        }
      }
    }
    return scores;
  }

  private static int part(LearningPage page) {
    CRC32 hash = new CRC32();
    hash.update(page.site().getBytes(StandardCharsets.UTF_8));
    return (int) (hash.getValue() % PARTS);
  }

  private static List<String> kept(LearningPage page, BlockModel model) {
    return page.blocks().stream()
        .filter(block -> model.probability(block.features()) >= ParagraphTrim.LIKELY)
        .flatMap(block -> block.words().stream())
        .toList();
  }
}
