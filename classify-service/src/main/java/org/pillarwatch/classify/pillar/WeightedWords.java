package org.pillarwatch.classify.pillar;

import org.pillarwatch.classify.text.Gap;
import org.pillarwatch.classify.text.Words;
import org.pillarwatch.events.Evidence;
import org.pillarwatch.events.Evidence.Part;

/**
 * An article as one run of word positions: those of the headline, then those of the body. A
 * headline that the body repeats as its beginning is read once.
 */
final class WeightedWords {

  private static final double HEADLINE = 2;
  private static final double LEAD = 1.5;
  private static final double BODY = 1;
  private static final double LEAST = 0.4;
  private static final int LEAD_WORDS = 60;
  private static final int BODY_WORDS = 250;

  private final Words title;
  private final Words text;
  private final int bodyStart;

  WeightedWords(Words title, Words text) {
    this.title = title;
    this.text = text;
    this.bodyStart = repeatsTitle() ? title.count() : 0;
  }

  /** Number of positions. */
  int length() {
    return title.count() + text.count() - bodyStart;
  }

  boolean isHeadline(int position) {
    return position < title.count();
  }

  /** Returns whether the position is among the first words of the body. */
  boolean isLead(int position) {
    return !isHeadline(position) && position - title.count() < LEAD_WORDS;
  }

  /** Returns the word at a position in lower case without accents. */
  String folded(int position) {
    return words(position).folded(word(position));
  }

  /** Returns whether there is more body than a lead, as teasers have not. */
  boolean hasLongBody() {
    return length() - title.count() >= LEAD_WORDS;
  }

  Words words(int position) {
    return isHeadline(position) ? title : text;
  }

  /** Index of the position among its {@link #words}. */
  int word(int position) {
    return isHeadline(position) ? position : position - title.count() + bodyStart;
  }

  Gap gap(int position) {
    return words(position).gap(word(position));
  }

  /**
   * Returns the weight of a cue at this position: highest in the headline, higher in the lead than
   * in the body, and decreasing towards the end, so that a long article does not get a topic from
   * passing remarks.
   */
  double emphasis(int position) {
    if (isHeadline(position)) {
      return HEADLINE;
    }
    int depth = position - title.count();
    if (depth < LEAD_WORDS) {
      return LEAD;
    }
    return depth < BODY_WORDS ? BODY : Math.max(LEAST, (double) BODY_WORDS / depth);
  }

  Evidence evidence(int position, int wordCount, String cue) {
    Words words = words(position);
    int first = word(position);
    int last = first + wordCount - 1;
    return new Evidence(
        isHeadline(position) ? Part.TITLE : Part.TEXT,
        words.start(first),
        words.end(last),
        words.written(first, last),
        cue);
  }

  private boolean repeatsTitle() {
    if (title.count() == 0 || text.count() < title.count()) {
      return false;
    }
    for (int word = 0; word < title.count(); word++) {
      if (!title.folded(word).equals(text.folded(word))) {
        return false;
      }
    }
    return true;
  }
}
