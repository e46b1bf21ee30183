package org.pillarwatch.ingest.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells which blocks of a page are its article, given the article's text. Blocks come in the order
 * of the page, and each takes its words out of the text: what stands twice is the article's once.
 */
final class BlockJudge {
  /** Of an article: one block of a very short text shall not outweigh whole pages. */
  private static final double MOST = 0.5;

  /** What even a block of no words weighs. */
  private static final double LEAST = 1e-4;

  /** Pages have menus of any length: what is not the article weighs this much a page at most. */
  private static final double MOST_FURNITURE = 2;

  private final int length;
  private final String joined;
  private final Set<String> lines = new HashSet<>();
  private final Shingles text;
  private final Shingles accepted;
  private Shingles left;

  /** All texts would be right; the first is the one to find. */
  BlockJudge(List<String> texts) {
    List<String> words = Shingles.words(texts.getFirst());
    length = Math.max(1, words.size());
    joined = " " + String.join(" ", words) + " ";
    texts.getFirst().lines().forEach(line -> lines.add(String.join(" ", Shingles.words(line))));
    text = Shingles.of(words);
    left = text;
    accepted = texts.stream().map(Shingles::words).map(Shingles::of).reduce(text, Shingles::or);
  }

  /** Each block of the page with its features. */
  List<JudgedBlock> judge(PageTree tree, BlockFeatures features) {
    List<JudgedBlock> judged = new ArrayList<>();
    for (Block block : tree.blocks) {
      judged.add(judge(Shingles.words(block.text), features.of(block)));
    }
    double furniture =
        judged.stream().mapToDouble(block -> block.weight() * (1 - block.share())).sum();
    double scale = Math.min(1, MOST_FURNITURE / furniture);
    return judged.stream()
        .map(block -> block.kept() ? block : block.judged(block.share(), block.weight() * scale))
        .toList();
  }

  private JudgedBlock judge(List<String> words, double[] features) {
    double weight = Math.min(MOST, (double) words.size() / length);
    JudgedBlock unknown = new JudgedBlock(words, features, 0, LEAST + weight);
    if (words.isEmpty()) {
      return unknown;
    }
    return words.size() < Shingles.LENGTH ? judgeFewWords(unknown) : judgeRuns(unknown);
  }

  private JudgedBlock judgeRuns(JudgedBlock block) {
    Shingles runs = Shingles.of(block.words());
    double total = runs.total();
    double share = runs.shared(left) / total;
    if (share >= 0.5) {
      left = left.without(runs);
      return block.judged(share, block.weight());
    }
    // Right or wrong to keep, as one pleases: nothing is to be learned from it.
    boolean optional = runs.shared(accepted) / total >= 0.5 && runs.shared(text) / total < 0.5;
    return block.judged(share, optional ? LEAST : block.weight());
  }

  private JudgedBlock judgeFewWords(JudgedBlock block) {
    String written = String.join(" ", block.words());
    if (lines.remove(written)) {
      return block.judged(1, block.weight());
    }
    // A few words that occur somewhere in the text may be a paragraph of it, or chance.
    return joined.contains(" " + written + " ")
        ? block.judged(0.3, LEAST + (block.weight() - LEAST) / 10)
        : block;
  }
}
