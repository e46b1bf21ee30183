package org.pillarwatch.ingest.page;

import java.util.List;
import java.util.Optional;

/**
 * Candidates for the region of the article, by three independent methods: the box that the page
 * itself names as the body; the box whose paragraphs outweigh its links (after Readability's
 * scoring); and the box with most of the page's prose and least else.
 */
final class CandidateRegions {
  /** Names of the methods, in the order of {@link #all}. */
  static final List<String> IDEAS = List.of("named", "weighed", "densest");

  private static final int FURNITURE =
      BoxPurpose.COMMENTS.bit()
          | BoxPurpose.FOOTER.bit()
          | BoxPurpose.CONSENT.bit()
          | BoxPurpose.NAVIGATION.bit();
  private static final int FURNITURE_TAGS =
      HtmlElements.bit("nav") | HtmlElements.bit("footer") | HtmlElements.bit("aside");

  private final PageTree tree;

  CandidateRegions(PageTree tree) {
    this.tree = tree;
  }

  /**
   * Returns one candidate for each method, in the order above; the whole page where a method finds
   * nothing.
   */
  List<Box> all() {
    Box page = tree.boxes.getFirst();
    Box weighed = weighed().orElse(page);
    return List.of(named().orElse(weighed), weighed, densest().orElse(page));
  }

  /** The box that class, itemprop or tag name as the body; where several do, the fullest. */
  Optional<Box> named() {
    Box best = null;
    double most = 0;
    for (Box box : tree.boxes) {
      double trust = named(box);
      double worth = trust == 0 ? 0 : trust * tree.prose(box) * (1 - tree.linkShare(box));
      if (worth > most) {
        most = worth;
        best = box;
      }
    }
    return Optional.ofNullable(best);
  }

  private static double named(Box box) {
    if (furniture(box)) {
      return 0;
    }
    if (box.is(BoxPurpose.BODY)) {
      return 1.2;
    }
    return switch (box.tag) {
      case "article" -> 1;
      case "main" -> 0.8;
      default -> 0;
    };
  }

  /** Readability's idea: a paragraph's weight goes to its parent, half of it one further up. */
  Optional<Box> weighed() {
    double[] weight = new double[tree.boxes.size()];
    for (Block block : tree.blocks) {
      if (block.prose() && !furniture(block.box)) {
        double worth =
            (1 + block.commas + Math.min(3, block.chars() / 100.0)) * (1 - block.linkShare());
        Box up =
            block.box.tag.equals("p") && block.box.parent != null ? block.box.parent : block.box;
        double share = 1;
        for (int level = 0; up != null && level < 5; level++, up = up.parent) {
          weight[up.index] += worth * share;
          share = level == 0 ? 0.5 : 1.0 / (3 * (level + 1));
        }
      }
    }
    return best(box -> weight[box.index] * (1 - tree.linkShare(box)));
  }

  /** The box with the best balance between prose kept and other text let in. */
  Optional<Box> densest() {
    double all = Math.max(1, tree.prose());
    return best(box -> {
      double kept = tree.prose(box) / all;
      double pure = (double) tree.prose(box) / Math.max(1, tree.chars(box));
      return kept + pure == 0 ? 0 : 2 * kept * pure / (kept + pure);
    });
  }

  private Optional<Box> best(java.util.function.ToDoubleFunction<Box> worth) {
    Box best = null;
    double most = 0;
    for (Box box : tree.boxes) {
      if (tree.prose(box) > 0 && !box.comments) {
        double value = worth.applyAsDouble(box);
        // Of a box and its only child, the child is more precise; it comes later.
        if (value > 0 && value >= most) {
          most = value;
          best = box;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean furniture(Box box) {
    int concepts = box.around | box.concepts;
    boolean called = (concepts & FURNITURE) != 0 && !BoxPurpose.BODY.in(concepts);
    return called || box.comments || (box.tags & FURNITURE_TAGS) != 0;
  }
}
