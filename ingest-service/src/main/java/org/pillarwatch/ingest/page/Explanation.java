package org.pillarwatch.ingest.page;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Explanation of an extraction: the candidate regions, and the evidence for and against each
 * paragraph.
 *
 * @param article the extracted article
 * @param places the candidate of each method
 * @param paragraphs all text of the page, in its order
 * @param reasons what makes the text sure or doubtful, as sentences
 */
public record Explanation(
    ExtractedArticle article,
    List<Place> places,
    List<Paragraph> paragraphs,
    List<String> reasons) {

  private static final int MOST_VOTES = 6;
  private static final double TELLING = 0.1;

  /**
   * Candidate region of one method.
   *
   * @param idea name of the method
   * @param path tags from the outside in, with the purposes that their names indicate
   * @param paragraphs number of paragraphs in it
   * @param proseShare share of the page's prose in it, from 0 to 1
   * @param chosen whether it is the one most like the others
   */
  public record Place(
      String idea, String path, int paragraphs, double proseShare, boolean chosen) {}

  /**
   * A piece of the page's text.
   *
   * @param probability that it belongs to the article
   * @param votes what counted most, strongest first
   */
  public record Paragraph(String text, boolean kept, double probability, List<Vote> votes) {}

  /**
   * Contribution of one feature of a paragraph.
   *
   * @param strength in log odds; negative values count against the paragraph
   */
  public record Vote(String feature, double strength) {}

  /** Copies the lists, so that they are immutable. */
  public Explanation {
    places = List.copyOf(places);
    paragraphs = List.copyOf(paragraphs);
    reasons = List.copyOf(reasons);
  }

  static Explanation of(
      ExtractedArticle article,
      SiteRules rules,
      @Nullable URI url,
      PageTree tree,
      BlockFeatures features,
      BlockModel model) {
    double[][] values = tree.blocks.stream().map(features::of).toArray(double[][]::new);
    double[] probabilities = Arrays.stream(values).mapToDouble(model::probability).toArray();
    Set<String> read = article.text().lines().collect(Collectors.toSet());
    boolean judged =
        ArticleText.PARAGRAPHS.equals(article.origins().get("text"))
            && Arrays.stream(probabilities).anyMatch(one -> one >= ParagraphTrim.LIKELY);
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Block block : tree.blocks) {
      double probability = probabilities[block.index];
      paragraphs.add(
          new Paragraph(
              block.text,
              judged ? probability >= ParagraphTrim.LIKELY : read.contains(block.text),
              probability,
              votes(values[block.index], features.names(), model)));
    }
    MainRegion regions = features.regions();
    List<String> reasons = new ArrayList<>();
    rules.meantFor(url).map(rule -> ofRule(rule, rules, article)).ifPresent(reasons::add);
    reasons.addAll(reasons(article, regions, paragraphs));
    return new Explanation(article, places(tree, regions), paragraphs, reasons);
  }

  private static String ofRule(SiteRule rule, SiteRules rules, ExtractedArticle article) {
    String outcome =
        !rules.isOn(rule)
            ? "is off: it fails its own test"
            : SiteRule.ORIGIN.equals(article.origins().get("text"))
                ? "reads the page"
                : "finds no prose on the page and is not used";
    return "the rule for %s %s".formatted(rule.host(), outcome);
  }

  /** Returns the explanation of a page that was not read. */
  static Explanation of(ExtractedArticle article) {
    return new Explanation(article, List.of(), List.of(), List.of());
  }

  /** The same of an article of which more is known. */
  public Explanation with(ExtractedArticle known) {
    return new Explanation(known, places, paragraphs, reasons);
  }

  private static List<Vote> votes(double[] values, List<String> names, BlockModel model) {
    List<Vote> votes = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      double strength = model.strength(i, values[i]);
      if (Math.abs(strength) >= TELLING) {
        votes.add(new Vote(names.get(i), strength));
      }
    }
    votes.sort(Comparator.comparingDouble(vote -> -Math.abs(vote.strength())));
    return List.copyOf(votes.subList(0, Math.min(MOST_VOTES, votes.size())));
  }

  private static List<Place> places(PageTree tree, MainRegion regions) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < regions.candidates().size(); i++) {
      Box box = regions.candidates().get(i);
      places.add(
          new Place(
              CandidateRegions.IDEAS.get(i),
              path(box),
              box.endBlock - box.firstBlock,
              (double) tree.prose(box) / Math.max(1, tree.prose()),
              box == regions.main()));
    }
    return places;
  }

  private static String path(Box box) {
    Deque<String> steps = new ArrayDeque<>();
    for (Box up = box; up != null && up.parent != null; up = up.parent) {
      steps.addFirst(up.tag + purposes(up));
    }
    return steps.isEmpty() ? "the page" : String.join(" ", steps);
  }

  private static String purposes(Box box) {
    StringBuilder purposes = new StringBuilder();
    for (BoxPurpose concept : BoxPurpose.values()) {
      if (box.is(concept)) {
        purposes.append(purposes.isEmpty() ? "[" : " ");
        purposes.append(concept.name().toLowerCase(Locale.ROOT));
      }
    }
    return purposes.isEmpty() ? "" : purposes.append(']').toString();
  }

  private static List<String> reasons(
      ExtractedArticle article, MainRegion regions, List<Paragraph> paragraphs) {
    List<String> reasons = new ArrayList<>();
    long same = regions.candidates().stream().distinct().count();
    reasons.add(
        same == 1
            ? "all ideas see the article in the same place"
            : "the ideas see the article in %d places".formatted(same));
    long doubtful =
        paragraphs.stream()
            .filter(paragraph -> Math.abs(2 * paragraph.probability() - 1) < 0.5)
            .count();
    reasons.add("%d of %d pieces of text are doubtful".formatted(doubtful, paragraphs.size()));
    long kept = paragraphs.stream().filter(Paragraph::kept).count();
    reasons.add("%d pieces are kept".formatted(kept));
    String origin = article.origins().getOrDefault("text", ArticleText.PARAGRAPHS);
    if (!origin.equals(ArticleText.PARAGRAPHS) && !origin.equals(SiteRule.ORIGIN)) {
      reasons.add("the text is the one that the page states for machines: " + origin);
    }
    return reasons;
  }
}
