package org.pillarwatch.ingest.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Named features of each block, from 0 to 1: its form, its position and its surroundings. */
final class BlockFeatures {
  private static final Bit[] TAGS =
      Stream.of(
              "p",
              "li",
              "blockquote",
              "td",
              "pre",
              "figure",
              "figcaption",
              "aside",
              "nav",
              "header",
              "footer",
              "form",
              "section",
              "dl",
              "address",
              "details",
              "article")
          .map(tag -> new Bit("tag-" + tag, HtmlElements.bit(tag)))
          .toArray(Bit[]::new);
  private static final int LISTS = HtmlElements.bit("ul") | HtmlElements.bit("ol");
  private static final Bit[] INNER = concepts("inner-");
  private static final Bit[] OUTER = concepts("outer-");

  private static final List<String> IN_CANDIDATE =
      List.of("in-candidate-0", "in-candidate-1", "in-candidate-2");

  /** A feature that is one bit of a set. */
  private record Bit(String name, int bit) {}

  /** Number of stages in which the features of a block are measured. */
  static final int STAGES = 4;

  private final PageTree tree;
  private final MainRegion regions;
  private final Box[] candidates;
  private final PageClues clues;
  private final AppendedStories stories;
  private final Map<String, Integer> seen = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private double[] values = new double[128];
  private int size;
  private boolean naming;

  private static Bit[] concepts(String prefix) {
    return Stream.of(BoxPurpose.values())
        .map(concept -> new Bit(prefix + concept.name().toLowerCase(Locale.ROOT), concept.bit()))
        .toArray(Bit[]::new);
  }

  BlockFeatures(PageTree tree, MainRegion regions, PageClues clues) {
    this.tree = tree;
    this.regions = regions;
    this.candidates = regions.candidates().toArray(new Box[0]);
    this.clues = clues;
    this.stories = new AppendedStories(tree, clues.headlineBlock());
    for (Block block : tree.blocks) {
      seen.putIfAbsent(block.text, block.index);
    }
  }

  static BlockFeatures of(PageTree tree, PageFacts facts) {
    MainRegion regions = new MainRegion(tree, new CandidateRegions(tree).all());
    return new BlockFeatures(tree, regions, new PageClues(tree, facts));
  }

  MainRegion regions() {
    return regions;
  }

  List<String> names() {
    return names;
  }

  double[] of(Block block) {
    naming = names.isEmpty();
    for (int stage = 0; stage < STAGES; stage++) {
      measure(block, stage);
    }
    naming = false;
    return Arrays.copyOf(values, size);
  }

  /**
   * Measures the features of one stage of a block, of which the stages before it are measured; each
   * takes longer than the one before.
   *
   * @return the features so far; for looking only
   */
  double[] measure(Block block, int stage) {
    switch (stage) {
      case 0 -> {
        size = 0;
        looks(block);
        place(block);
      }
      case 1 -> surroundings(block);
      case 2 -> meaning(block);
      default -> date(block);
    }
    return values;
  }

  /** Number of features that are measured of the current block. */
  int measured() {
    return size;
  }

  private void looks(Block block) {
    double length = Math.min(1, Math.log1p(block.chars()) / 7);
    boolean inside = regions.main().holds(block);
    add("constant", true);
    add("length", length);
    add("few-words", block.words < 5);
    add("some-words", block.words >= 5 && block.words < 12);
    add("link-share", block.linkShare());
    add("all-link", block.linkShare() > 0.95);
    add("strong-share", (double) block.strongChars / block.chars());
    add("ends-sentence", block.endsLikeASentence());
    add("commas", Math.min(1, block.commas / 4.0));
    add("stops", Math.min(1, block.stops / 4.0));
    add("prose", block.prose());
    add("prose-inside", block.prose() && inside);
    add("length-inside", inside ? length : 0);
    add("link-inside", inside ? block.linkShare() : 0);
    add("strong-inside", inside ? (double) block.strongChars / block.chars() : 0);
    add("few-words-inside", inside && block.words < 5);
    add("sentence-inside", inside && block.endsLikeASentence());
    add("heading-inside", inside && block.heading());
  }

  private void place(Block block) {
    Box main = regions.main();
    boolean inside = main.holds(block);
    boolean inAll = true;
    for (int i = 0; i < candidates.length; i++) {
      boolean in = candidates[i].holds(block);
      add(IN_CANDIDATE.get(i), in);
      inAll &= in;
    }
    add("in-main", inside);
    add("in-all", inAll);
    double across =
        inside ? (block.index - main.firstBlock + 0.5) / (main.endBlock - main.firstBlock) : 0;
    add("first-tenth", inside && across < 0.1);
    add("last-fifth", inside && across > 0.8);
    add("last-tenth", inside && across > 0.9);
    add("before-first-prose", inside && block.index < regions.firstProse());
    add("after-last-prose", inside && block.index > regions.lastProse());
    add("just-before-prose", block.index + 1 == regions.firstProse());
    add("before-main", block.index < main.firstBlock);
    add("after-headline", block.index > clues.headlineBlock());
    add(
        "right-after-headline",
        block.index > clues.headlineBlock() && block.index <= clues.headlineBlock() + 3);
    add("hidden", block.box.hidden);
    add("in-comments", block.box.comments);
    int story = stories.standing(block);
    add("in-headline-story", story == AppendedStories.HEADLINE);
    add("in-other-story", story == AppendedStories.OTHER);
    add("in-later-story", stories.later(block));
    add("in-story-of-several", inside && stories.several());
  }

  private void surroundings(Block block) {
    Box box = block.box;
    Box parent = box.parent == null ? box : box.parent;
    Block before = at(block.index - 1);
    Block after = at(block.index + 1);
    double all = Math.max(1, tree.prose());
    double siblings = tree.prose(parent) - (block.prose() ? block.chars() - block.linkChars : 0);
    add("parent-prose", Math.min(1, 2 * siblings / all));
    add("parent-has-prose", siblings > 0);
    add("parent-link-share", tree.linkShare(parent));
    add("short-parent-link", block.words < 12 ? tree.linkShare(parent) : 0);
    add("box-shared", tree.chars(box) > 2 * block.chars());
    add("before-prose", before != null && before.prose());
    add("after-prose", after != null && after.prose());
    add("between-prose", before != null && after != null && before.prose() && after.prose());
    add("before-sibling", before != null && before.prose() && before.box.parent == box.parent);
    add("after-sibling", after != null && after.prose() && after.box.parent == box.parent);
    add("before-same-tag", before != null && before.prose() && before.box.tag.equals(box.tag));
    add("before-link", before == null ? 0 : before.linkShare());
    add("after-link", after == null ? 0 : after.linkShare());
    add("after-heading", before != null && before.heading());
    int near = regions.proseNear(block);
    add("prose-near", Math.min(1, near / 4.0));
    boolean sameTag = box.tag.equals(regions.usualTag());
    add("usual-tag", sameTag);
    add("usual-tag-inside", sameTag && regions.main().holds(block));
    add("usual-parent", parent == regions.usualParent());
    add("usual-depth", Math.abs(box.depth - regions.usualDepth()) <= 1);
    int inner = regions.conceptsInside(box);
    int outer = box.around | box.concepts;
    for (int i = 0; i < INNER.length; i++) {
      add(INNER[i].name, (inner & INNER[i].bit) != 0);
      add(OUTER[i].name, (outer & OUTER[i].bit) != 0);
    }
    add("own-body", BoxPurpose.BODY.in(box.concepts) || BoxPurpose.BODY.in(parent.concepts));
    for (Bit tag : TAGS) {
      add(tag.name, (box.tags & tag.bit) != 0);
    }
    add("tag-own-div", box.tag.equals("div"));
    add("tag-h1", box.tag.equals("h1"));
    add("tag-h2-h3", box.tag.equals("h2") || box.tag.equals("h3"));
    add("tag-h4-h6", block.heading() && box.tag.compareTo("h3") > 0 && box.tag.length() == 2);
    add("list-of-links", (box.tags & LISTS) != 0 && tree.linkShare(parent) > 0.5);
  }

  private void meaning(Block block) {
    boolean opens = FurniturePhrases.open(block.text);
    add("furniture-phrase", opens);
    add("furniture-phrase-short", opens && block.words < 25);
    add("holds-address", block.text.indexOf('@') >= 0);
    add(
        "holds-address-late",
        block.text.indexOf('@') >= 0 && block.index >= regions.lastProse() - 1);
    add("speaks-to-reader", FurniturePhrases.inside(block.text));
    add("repeats-earlier", seen.getOrDefault(block.text, block.index) < block.index);
    add("is-title", clues.isTitle(block));
    add("is-description", clues.isDescription(block));
    add("is-author", clues.isAuthor(block));
    boolean stated = clues.inStatedBody(block);
    add("in-stated-body", stated);
    add("not-in-stated-body", clues.statesBody() && !stated);
    add("all-capitals", block.words > 1 && capitals(block.text));
    add(
        "colon-link",
        block.linkChars > 0
            && block.linkShare() < 1
            && block.text.indexOf(':') > 0
            && block.text.indexOf(':') < 40
            && block.linkShare() > 0.4);
    add("mark-up", block.text.indexOf('{') >= 0 || block.text.indexOf("</") >= 0);
    add("starts-small", Character.isLowerCase(block.text.charAt(0)));
  }

  private void date(Block block) {
    add("is-date", block.words < 14 && clues.isDate(block));
  }

  private static boolean capitals(String text) {
    boolean any = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      any = any || Character.isUpperCase(c);
    }
    return any;
  }

  private @Nullable Block at(int index) {
    return index >= 0 && index < tree.blocks.size() ? tree.blocks.get(index) : null;
  }

  private void add(String name, boolean value) {
    add(name, value ? 1 : 0);
  }

  private void add(String name, double value) {
    if (naming) {
      names.add(name);
    }
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }
}
