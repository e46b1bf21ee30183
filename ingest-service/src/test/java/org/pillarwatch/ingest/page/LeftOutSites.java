package org.pillarwatch.ingest.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    return scores(pages, Integer.MAX_VALUE);
  }

  /** The same when each model learns from so many sites at most; which, chance decides. */
  static Map<String, TextScore> scores(List<LearningPage> pages, int mostSites) {
    Map<String, TextScore> scores = new TreeMap<>();
    for (int part = 0; part < PARTS; part++) {
      List<LearningPage> learned = new ArrayList<>();
      List<LearningPage> leftOut = new ArrayList<>();
      for (LearningPage page : pages) {
        (part(page) == part ? leftOut : learned).add(page);
      }
      if (!leftOut.isEmpty()) {
        BlockModel model = BlockModelTraining.learn(ofFirstSites(learned, mostSites));
        for (LearningPage page : leftOut) {
          scores.computeIfAbsent(page.set(), set -> new TextScore()).add(page, kept(page, model));
        }
      }
    }
    return scores;
  }

  private static List<LearningPage> ofFirstSites(List<LearningPage> pages, int most) {
    Set<String> sites =
        pages.stream()
            .map(LearningPage::site)
            .distinct()
            .sorted(Comparator.comparingLong(LeftOutSites::hash))
            .limit(most)
            .collect(Collectors.toSet());
    return pages.stream().filter(page -> sites.contains(page.site())).toList();
  }

  private static int part(LearningPage page) {
    return (int) (hash(page.site()) % PARTS);
  }

  /** As good as chance, and the same at every run. */
  private static long hash(String site) {
    CRC32 hash = new CRC32();
    hash.update(site.getBytes(StandardCharsets.UTF_8));
    return hash.getValue();
  }

  /** As {@link ParagraphTrim} keeps them. */
  private static List<String> kept(LearningPage page, BlockModel model) {
    int prose = page.features().indexOf("prose");
    List<String> kept = words(page, model, ParagraphTrim.LIKELY, block -> true);
    return kept.isEmpty()
        ? words(page, model, ParagraphTrim.POSSIBLE, block -> block.features()[prose] > 0)
        : kept;
  }

  private static List<String> words(
      LearningPage page, BlockModel model, double least, Predicate<JudgedBlock> others) {
    return page.blocks().stream()
        .filter(block -> model.probability(block.features()) >= least)
        .filter(others)
        .flatMap(block -> block.words().stream())
        .toList();
  }
}
