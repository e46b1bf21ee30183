package org.pillarwatch.ingest.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Why a page was read as it was: where the article was looked for, and what spoke for and against
 * each of its paragraphs. Made for people who want the reading better.
 *
 * @param article what the page says
 * @param places where each idea saw the article
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
   * Where one idea saw the article.
   *
   * @param idea how it looks for it
   * @param path tags from the outside in, with what their names tell of their purpose
   * @param paragraphs how many pieces of text lie there
   * @param proseShare how much of the page's prose lies there, from 0 to 1
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
   * What one feature of a paragraph added.
   *
   * @param strength in log odds; below zero it speaks against the paragraph
   */
  public record Vote(String feature, double strength) {}

  /** Keeps its own copies. */
  public Explanation {
    places = List.copyOf(places);
    paragraphs = List.copyOf(paragraphs);
    reasons = List.copyOf(reasons);
  }

  static Explanation of(
      ExtractedArticle article, PageTree tree, BlockFeatures features, BlockModel model) {
    List<Paragraph> paragraphs =
        tree.blocks.stream()
            .map(block -> paragraph(block, features.of(block), features.names(), model))
            .toList();
    Regions regions = features.regions();
    return new Explanation(
        article, places(tree, regions), paragraphs, reasons(article, regions, paragraphs));
  }

  /** Nothing was read, so there is nothing more to say than that. */
  static Explanation of(ExtractedArticle article) {
    return new Explanation(article, List.of(), List.of(), List.of());
  }

  private static Paragraph paragraph(
      Block block, double[] values, List<String> names, BlockModel model) {
    double probability = model.probability(values);
    List<Vote> votes = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      double strength = model.strength(i, values[i]);
      if (Math.abs(strength) >= TELLING) {
        votes.add(new Vote(names.get(i), strength));
      }
    }
    votes.sort(Comparator.comparingDouble(vote -> -Math.abs(vote.strength())));
    return new Paragraph(
        block.text,
        probability >= ParagraphTrim.LIKELY,
        probability,
        List.copyOf(votes.subList(0, Math.min(MOST_VOTES, votes.size()))));
  }

  private static List<Place> places(PageTree tree, Regions regions) {
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
    for (Concept concept : Concept.values()) {
      if (box.is(concept)) {
        purposes.append(purposes.isEmpty() ? "[" : " ");
        purposes.append(concept.name().toLowerCase(Locale.ROOT));
      }
    }
    return purposes.isEmpty() ? "" : purposes.append(']').toString();
  }

  private static List<String> reasons(
      ExtractedArticle article, Regions regions, List<Paragraph> paragraphs) {
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
    boolean ofPage =
        paragraphs.stream()
            .filter(Paragraph::kept)
            .allMatch(paragraph -> article.text().contains(paragraph.text()));
    if (!ofPage || (kept == 0 && !article.text().isEmpty())) {
      reasons.add("the text is the one that the page states for machines");
    }
    return reasons;
  }
}
