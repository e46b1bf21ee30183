package org.pillarwatch.ingest.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The candidate regions of a page, the one they agree on best, and its usual paragraph. */
final class MainRegion {
  private static final int NEAR = 2;

  private final PageTree tree;
  private final List<Box> candidates;
  private final Box main;
  private int firstProse = Integer.MAX_VALUE;
  private int lastProse = -1;
  private String usualTag = "p";
  private @Nullable Box usualParent;
  private int usualDepth;
  private final int[] conceptsInside;

  MainRegion(PageTree tree, List<Box> candidates) {
    this.tree = tree;
    this.candidates = candidates;
    this.main = medoid();
    this.conceptsInside = new int[tree.boxes.size()];
    for (Box box : tree.boxes) {
      // A box comes after those around it.
      int around = box.parent == null ? 0 : conceptsInside[box.parent.index];
      conceptsInside[box.index] = box == main ? 0 : around | box.concepts;
    }
    describeProse();
  }

  /** The candidate most like the others, by the prose that they share. */
  private Box medoid() {
    Box best = tree.boxes.getFirst();
    double most = -1;
    for (Box one : candidates) {
      double likeness = 0;
      for (Box other : candidates) {
        Box inner = one.holds(other) ? other : other.holds(one) ? one : null;
        double shared = inner == null ? 0 : tree.prose(inner);
        likeness += 2 * shared / Math.max(1, tree.prose(one) + tree.prose(other));
      }
      if (likeness > most) {
        most = likeness;
        best = one;
      }
    }
    return best;
  }

  private void describeProse() {
    Map<String, Integer> charsByTag = new HashMap<>();
    Map<Box, Integer> charsByParent = new HashMap<>();
    int most = 0;
    for (int i = main.firstBlock; i < main.endBlock; i++) {
      Block block = tree.blocks.get(i);
      if (block.prose()) {
        firstProse = Math.min(firstProse, i);
        lastProse = i;
        charsByTag.merge(block.box.tag, block.chars(), Integer::sum);
        Box parent = block.box.parent == null ? block.box : block.box.parent;
        int chars = charsByParent.merge(parent, block.chars(), Integer::sum);
        if (chars > most) {
          most = chars;
          usualParent = parent;
          usualDepth = parent.depth + 1;
        }
      }
    }
    charsByTag.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .ifPresent(usual -> usualTag = usual.getKey());
  }

  List<Box> candidates() {
    return candidates;
  }

  Box main() {
    return main;
  }

  int firstProse() {
    return firstProse;
  }

  int lastProse() {
    return lastProse;
  }

  String usualTag() {
    return usualTag;
  }

  @Nullable Box usualParent() {
    return usualParent;
  }

  int usualDepth() {
    return usualDepth;
  }

  /** Number of prose blocks among the two before and the two after this one. */
  int proseNear(Block block) {
    int near = 0;
    for (int i = block.index - NEAR; i <= block.index + NEAR; i++) {
      if (i != block.index && i >= 0 && i < tree.blocks.size() && tree.blocks.get(i).prose()) {
        near++;
      }
    }
    return near;
  }

  /** Purposes of the boxes between this one and the main region. */
  int conceptsInside(Box box) {
    return conceptsInside[box.index];
  }
}
