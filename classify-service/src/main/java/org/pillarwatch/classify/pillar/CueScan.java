package org.pillarwatch.classify.pillar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.classify.text.PhraseTrie;

/**
 * Result of one pass over an article.
 *
 * @param hits the cues that count, in reading order
 * @param elsewhere points for subjects outside the taxonomy
 */
record CueScan(List<CueMatch> hits, double elsewhere) {

  /** Number of words after a negation that it affects. */
  private static final int NEGATION_REACH = 4;

  /** Company may stand further away from a headline's words: the lead takes them up. */
  private static final int HEADLINE_REACH = 2;

  static CueScan in(WeightedWords reading, Lexicon lexicon) {
    return new Pass(reading, lexicon).run();
  }

  private static final class Pass {

    private final WeightedWords reading;
    private final Lexicon lexicon;
    private final List<CueMatch> hits = new ArrayList<>();
    private final BitSet elsewhereSeen = new BitSet();
    private double elsewhere;
    private int negatedUntil = -1;
    private BitSet @Nullable [] company;

    Pass(WeightedWords reading, Lexicon lexicon) {
      this.reading = reading;
      this.lexicon = lexicon;
    }

    CueScan run() {
      int position = 0;
      while (position < reading.length()) {
        if (!reading.gap(position).joins() && reading.gap(position).opensSentence()) {
          negatedUntil = -1;
        }
        PhraseTrie.Match<List<CueEffect>> match =
            lexicon.phrases().longestAt(reading.words(position), reading.word(position));
        int words = match == null ? 1 : match.last() - match.first() + 1;
        if (match != null) {
          take(match.value(), position, words);
        }
        position += words;
      }
      return new CueScan(hits, elsewhere);
    }

    private void take(List<CueEffect> meanings, int position, int words) {
      int before = hits.size();
      for (CueEffect meaning : meanings) {
        take(meaning, before, position, words);
      }
    }

    private void take(CueEffect meaning, int before, int position, int words) {
      switch (meaning) {
        case CueEffect.Points points -> {
          if (position > negatedUntil && isInCompany(points.company(), position, words)) {
            addStrongest(new CueMatch(points, position, words, reading.emphasis(position)), before);
          }
        }
        case CueEffect.Elsewhere other -> {
          if (!elsewhereSeen.get(other.cue())) {
            elsewhereSeen.set(other.cue());
            elsewhere += reading.emphasis(position);
          }
        }
        case CueEffect.Negates negation -> negatedUntil = position + words - 1 + NEGATION_REACH;
        case CueEffect.Nothing hidden -> {
          // Its words are passed over, and that is all.
        }
      }
    }

    /** A passage counts once per topic, with its strongest cue. */
    private void addStrongest(CueMatch hit, int before) {
      for (int other = before; other < hits.size(); other++) {
        if (hits.get(other).rivals(hit)) {
          if (hit.points() > hits.get(other).points()) {
            hits.set(other, hit);
          }
          return;
        }
      }
      hits.add(hit);
    }

    private boolean isInCompany(@Nullable ContextCondition needed, int position, int words) {
      if (needed == null) {
        return true;
      }
      int reach = needed.within() * (reading.isHeadline(position) ? HEADLINE_REACH : 1);
      return (needed.near() == ContextCondition.NONE
              || stands(needed.near(), position, words, reach))
          && (needed.unless() == ContextCondition.NONE
              || !stands(needed.unless(), position, words, reach));
    }

    private boolean stands(int set, int position, int words, int reach) {
      if (company == null) {
        company = lexicon.company().positions(reading);
      }
      BitSet places = company[set];
      int before = places.nextSetBit(Math.max(0, position - reach));
      if (before >= 0 && before < position) {
        return true;
      }
      int after = places.nextSetBit(position + words);
      return after >= 0 && after < position + words + reach;
    }
  }
}
