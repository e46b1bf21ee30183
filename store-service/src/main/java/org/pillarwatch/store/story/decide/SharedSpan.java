package org.pillarwatch.store.story.decide;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.pillarwatch.events.sketch.TextWords;

/**
 * Part of a text that another one also contains, verbatim or reworded, without the site's
 * boilerplate.
 *
 * <p>It consists of shared shingles, and of the words between two of them if the other text
 * continues at the matching position.
 */
final class SharedSpan {

  /** Words without a shared shingle that may lie between two shared ones. */
  private static final int BRIDGE = 16;

  /** By how many words the gaps in both texts may differ. */
  private static final int SLACK = 12;

  /** By so many words the place shifts where accident joins or parts words. */
  private static final int ACCIDENT = 1;

  /** By so many words it shifts, at least, where whole sentences were cut or put in: not edits. */
  private static final int SENTENCE = 16;

  /** Counterpart of a word that has none. */
  static final int NOWHERE = -1;

  private final BitSet shared = new BitSet();
  private final BitSet part = new BitSet();
  private final BitSet rest = new BitSet();
  private final int shingles;
  private final int words;
  private final int edits;
  private final Changes changes;

  SharedSpan(AnalysedText text, boolean[] frame, AnalysedText other, boolean[] otherFrame) {
    TextWords words = text.words();
    Map<Integer, Integer> places = places(other, otherFrame);
    int[] counterparts = new int[words.count()];
    Arrays.fill(counterparts, NOWHERE);
    int last = -1;
    int lastPlace = -1;
    int all = 0;
    int shifted = 0;
    for (int word = 0; word < frame.length; word++) {
      if (frame[word]) {
        continue;
      }
      all++;
      int shingle = words.shingle(word);
      int gap = word - last;
      int onward = lastPlace + gap;
      boolean goesOn = last >= 0 && isAt(onward, shingle, other, otherFrame);
      Integer place = goesOn ? Integer.valueOf(onward) : places.get(shingle);
      if (place == null) {
        continue;
      }
      shared.set(word);
      int shift = Math.abs(place - onward);
      if (last >= 0 && place >= lastPlace && shift > ACCIDENT && shift < SENTENCE) {
        shifted++;
      }
      if (last >= 0 && gap <= BRIDGE && shift <= SLACK) {
        part.set(last, word);
        for (int between = last; between < word; between++) {
          counterparts[between] = lastPlace + between - last;
        }
      }
      part.set(word, word + TextWords.SHINGLE);
      last = word;
      lastPlace = place;
    }
    rest.set(0, words.count());
    rest.andNot(part);
    for (int word = 0; word < words.count() && frame.length > 0; word++) {
      rest.set(word, rest.get(word) && !frame[Math.min(word, frame.length - 1)]);
    }
    this.shingles = all;
    this.words = all == 0 ? 0 : all + TextWords.SHINGLE - 1;
    this.edits = shifted;
    this.changes = Changes.of(text, part, other, counterparts);
  }

  /** Share of the shingles that the other text has too. */
  double share() {
    return shingles == 0 ? 0 : shared.cardinality() / (double) shingles;
  }

  /** Share of the words that lie within the part. */
  double extent() {
    return words == 0 ? 0 : Math.min(1, part.cardinality() / (double) words);
  }

  /**
   * Places where fewer words than a sentence has were put in or taken out, for each of the part.
   */
  double edits() {
    return edits / (double) Math.max(1, part.cardinality());
  }

  /** Words of the text's own from the first of the part to its last, for each word of the part. */
  double interspersed() {
    int first = Math.max(0, part.nextSetBit(0));
    return rest.get(first, Math.max(first, part.length())).cardinality()
        / (double) Math.max(1, part.cardinality());
  }

  /** The words of the part; not to be changed. */
  BitSet words() {
    return part;
  }

  /** The words of the text outside the part, without the frame; not to be changed. */
  BitSet rest() {
    return rest;
  }

  /** Changes of the words of the part. */
  Changes changes() {
    return changes;
  }

  /** Start positions of the shared shingles; must not be modified. */
  BitSet shared() {
    return shared;
  }

  /**
   * Returns whether the other text continues with this shingle; a phrase that it contains twice is
   * no jump.
   */
  private static boolean isAt(int place, int shingle, AnalysedText other, boolean[] otherFrame) {
    return place < otherFrame.length
        && !otherFrame[place]
        && other.words().shingle(place) == shingle;
  }

  private static Map<Integer, Integer> places(AnalysedText other, boolean[] frame) {
    Map<Integer, Integer> places = new HashMap<>(2 * frame.length);
    for (int word = frame.length - 1; word >= 0; word--) {
      places.put(other.words().shingle(word), word);
    }
    return places;
  }
}
