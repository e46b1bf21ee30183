package org.pillarwatch.store.story.decide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds earlier texts that share passages with a new one and compares them with it. */
final class CopyCandidates {

  /** Lowest hashes of each text that are remembered. */
  private static final int SAMPLED = 24;

  /** A shingle of so many independent texts belongs to the frames of sites, or to the language. */
  private static final int FRAME = 8;

  /** Number of texts compared with a new one, those with most common shingles first. */
  private static final int COMPARED = 8;

  /** A text of which another covers less than this may be put together from several. */
  private static final double WHOLE = 0.6;

  /** Share of a text from which on another is one of its sources. */
  private static final double SOURCE = 0.2;

  /** Minimum number of words outside the common part for comparing their topic. */
  private static final int SPOKEN = 150;

  /**
   * Kinship of the common part and the rest of a text, below which the rest is a different story.
   * The paragraphs of one report have several times as much.
   */
  private static final double OTHER_NEWS = 0.05;

  private final Window window;
  private final Texts texts;

  CopyCandidates(Window window, Texts texts) {
    this.window = window;
    this.texts = texts;
  }

  /** An earlier article and what it has in common with the new one. */
  record Neighbour(long number, TextOverlap overlap) {}

  /** The earlier articles that share most with a text. */
  List<Neighbour> of(AnalysedText reading, int[] sampledShingles) {
    return compare(reading, alike(sampledShingles));
  }

  /** Compares a text with these earlier articles. */
  List<Neighbour> compare(AnalysedText reading, Collection<Long> numbers) {
    if (numbers.isEmpty() || reading.words().shingles() == 0) {
      return List.of();
    }
    Map<Long, String> found = texts.of(numbers);
    boolean[] frame = frame(reading);
    List<Neighbour> neighbours = new ArrayList<>();
    for (long number : numbers) {
      String text = found.get(number);
      if (text != null) {
        var other = new AnalysedText(text);
        neighbours.add(new Neighbour(number, new TextOverlap(reading, frame, other, frame(other))));
      }
    }
    return neighbours;
  }

  /** Indexes an article by its sampled shingles. */
  void remember(long number, int[] sampledShingles) {
    WindowSlice newest = window.newest();
    int sampled = Math.min(SAMPLED, sampledShingles.length);
    for (int i = 0; i < sampled; i++) {
      newest.shingles().add(sampledShingles[i], newest.place(number), FRAME);
    }
  }

  /**
   * Returns whether one of two texts is compiled from several, such as a morning briefing: then its
   * parts are no copies of it, nor it of them. Either the source of another part is known, or the
   * rest of the text is about something else.
   */
  boolean isComposite(List<Neighbour> neighbours, Neighbour neighbour) {
    TextOverlap overlap = neighbour.overlap();
    if (overlap.inNewer().share() < WHOLE
        && (isBesideOtherNews(overlap.newer(), overlap.inNewer())
            || hasOtherSource(overlap.inNewer(), neighbour.number(), neighbours))) {
      return true;
    }
    if (overlap.inOlder().share() >= WHOLE) {
      return false;
    }
    AnalysedText older = overlap.older();
    if (isBesideOtherNews(older, overlap.inOlder())) {
      return true;
    }
    Set<Long> others = alike(older.sample(SAMPLED));
    others.remove(neighbour.number());
    return hasOtherSource(overlap.inOlder(), neighbour.number(), compare(older, others));
  }

  private boolean isBesideOtherNews(AnalysedText text, SharedSpan part) {
    return part.rest().cardinality() >= SPOKEN
        && window.kinship(text.terms(part.words()), text.terms(part.rest())) < OTHER_NEWS;
  }

  /** Returns whether an article of another story is the source of another part. */
  private boolean hasOtherSource(SharedSpan part, long number, List<Neighbour> sources) {
    long story = window.story(number);
    return sources.stream()
        .filter(source -> window.story(source.number()) != story)
        .map(source -> source.overlap().inNewer())
        .anyMatch(other -> other.share() >= SOURCE && isApart(other.shared(), part.shared()));
  }

  private static boolean isApart(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return 5 * both.cardinality() < one.cardinality();
  }

  private Set<Long> alike(int[] shingles) {
    Map<Long, Integer> hits = new HashMap<>();
    int sampled = Math.min(SAMPLED, shingles.length);
    for (int i = 0; i < sampled; i++) {
      int shingle = shingles[i];
      if (isFrame(shingle)) {
        continue;
      }
      for (WindowSlice generation : window.generations()) {
        generation
            .shingles()
            .forEach(shingle, place -> hits.merge(generation.number(place), 1, Integer::sum));
      }
    }
    Set<Long> alike = new LinkedHashSet<>();
    hits.entrySet().stream()
        .sorted(
            Map.Entry.<Long, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(COMPARED)
        .forEach(entry -> alike.add(entry.getKey()));
    return alike;
  }

  private boolean[] frame(AnalysedText reading) {
    return reading.frame(this::isFrame, SAMPLED);
  }

  private boolean isFrame(int shingle) {
    return window.shingleCount(shingle) >= FRAME;
  }
}
