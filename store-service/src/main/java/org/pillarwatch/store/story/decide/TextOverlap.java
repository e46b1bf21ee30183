package org.pillarwatch.store.story.decide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pillarwatch.events.sketch.TextWords;

/** Common content of two texts, without the boilerplate of their sites. */
final class TextOverlap {

  private final AnalysedText newer;
  private final AnalysedText older;
  private final boolean[] newerFrame;
  private final boolean[] olderFrame;
  private final SharedSpan inNewer;
  private final SharedSpan inOlder;

  TextOverlap(AnalysedText newer, boolean[] newerFrame, AnalysedText older, boolean[] olderFrame) {
    this.newer = newer;
    this.older = older;
    this.newerFrame = newerFrame;
    this.olderFrame = olderFrame;
    this.inNewer = new SharedSpan(newer, newerFrame, older, olderFrame);
    this.inOlder = new SharedSpan(older, olderFrame, newer, newerFrame);
  }

  /** The same texts with the frames of their sites, as they stand. */
  TextOverlap withFrames() {
    return isMarked(newerFrame) || isMarked(olderFrame)
        ? new TextOverlap(
            newer, new boolean[newerFrame.length], older, new boolean[olderFrame.length])
        : this;
  }

  private static boolean isMarked(boolean[] frame) {
    for (boolean marked : frame) {
      if (marked) {
        return true;
      }
    }
    return false;
  }

  AnalysedText newer() {
    return newer;
  }

  AnalysedText older() {
    return older;
  }

  /** The common part in the newer text. */
  SharedSpan inNewer() {
    return inNewer;
  }

  /** The common part in the older text. */
  SharedSpan inOlder() {
    return inOlder;
  }

  /** The common part in the text where its share is larger. */
  SharedSpan inContained() {
    return inNewer.share() >= inOlder.share() ? inNewer : inOlder;
  }

  /** The common part in the text where its share is smaller. */
  SharedSpan inContaining() {
    return inContained() == inNewer ? inOlder : inNewer;
  }

  /** Shared stretches of at least so many words, in the order of the newer text. */
  List<SharedPassage> passages(int leastWords) {
    Map<Integer, Integer> places = new HashMap<>();
    TextWords olderWords = older.words();
    for (int word = olderWords.shingles() - 1; word >= 0; word--) {
      places.put(olderWords.shingle(word), word);
    }
    TextWords words = newer.words();
    List<SharedPassage> passages = new ArrayList<>();
    int word = 0;
    while (word < words.shingles()) {
      Integer place = inNewer.shared().get(word) ? places.get(words.shingle(word)) : null;
      if (place == null) {
        word++;
        continue;
      }
      int length = TextWords.SHINGLE;
      while (word + length < words.count()
          && place + length < olderWords.count()
          && words.hash(word + length) == olderWords.hash(place + length)) {
        length++;
      }
      if (length >= leastWords) {
        passages.add(
            new SharedPassage(
                words.start(word),
                words.end(word + length - 1),
                olderWords.start(place),
                olderWords.end(place + length - 1)));
      }
      word += length - TextWords.SHINGLE + 1;
    }
    return passages;
  }

  /** Names and numbers in both texts, as spelt in the newer one. */
  List<String> facts(int most) {
    Set<String> facts = new LinkedHashSet<>();
    TextWords words = newer.words();
    for (int word = 0; word < words.count() && facts.size() < most; word++) {
      boolean isReport = word >= newerFrame.length || !newerFrame[word];
      if (isReport && newer.isFact(word) && older.hasWord(words.hash(word))) {
        facts.add(newer.text().substring(words.start(word), words.end(word)));
      }
    }
    return List.copyOf(facts);
  }
}
