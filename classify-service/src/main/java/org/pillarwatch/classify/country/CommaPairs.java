package org.pillarwatch.classify.country;

import java.util.List;
import java.util.Optional;
import org.pillarwatch.classify.country.gazetteer.PlaceKind;
import org.pillarwatch.classify.country.gazetteer.Sense;
import org.pillarwatch.classify.text.Gap;
import org.pillarwatch.classify.text.Words;

/**
 * Resolves "Paris, Texas" and "London, Ontario": the wider place after a comma decides the meaning,
 * also for the rest of the article if the name is introduced this way.
 */
final class CommaPairs {

  private CommaPairs() {}

  static void settle(List<Mention> mentions) {
    for (int i = 0; i < mentions.size(); i++) {
      Mention wider = mentions.get(i);
      if (wider.isDropped() || wider.first == 0) {
        continue;
      }
      Gap gap = wider.words.gap(wider.first);
      Mention place = i > 0 ? mentions.get(i - 1) : wider;
      boolean adjacent = place.last == wider.first - 1 && place.words == wider.words;
      if (gap == Gap.COMMA && adjacent) {
        settle(place, wider).ifPresent(sense -> repeat(place, sense, mentions));
      } else if (wider.senses().stream().allMatch(MentionScanner::isShort)) {
        wider.settle(wider.sense());
      } else if (gap == Gap.COMMA && i > 0 && followsName(wider)) {
        settleState(wider);
      }
    }
  }

  private static Optional<Sense> settle(Mention place, Mention wider) {
    for (Sense area : wider.senses()) {
      if (area.kind() != PlaceKind.STATE && area.kind() != PlaceKind.NAME) {
        continue;
      }
      for (Sense sense : place.senses()) {
        if (isPlace(sense) && sense.isAt(area)) {
          place.settle(sense);
          wider.settle(area);
          return Optional.of(sense);
        }
      }
    }
    Sense area = wider.sense();
    if (isTownCalledLikeCountry(place, wider)) {
      place.settle(area);
      wider.settle(area);
      return Optional.of(area);
    }
    if (MentionScanner.isShort(area)) {
      // An abbreviation is sure, and the town before it need not be known: "Troy, Mich."
      wider.settle(area);
      if (place.senses().stream().allMatch(CommaPairs::isPlace)) {
        place.drop();
        return Optional.of(area);
      }
    }
    return Optional.empty();
  }

  /** "LEBANON, Tenn." and, where an article was written, "NORWAY, Maine". */
  private static boolean isTownCalledLikeCountry(Mention place, Mention wider) {
    Sense area = wider.sense();
    boolean state =
        MentionScanner.isShort(area) || (area.kind() == PlaceKind.STATE && opensText(place));
    return state
        && place.first == place.last
        && place.senses().stream()
            .anyMatch(sense -> sense.kind() == PlaceKind.NAME || sense.kind() == PlaceKind.CAPITAL);
  }

  /** Returns whether the name is the first word of the text, as in a dateline. */
  private static boolean opensText(Mention place) {
    return !place.inTitle && place.first == 0 && Dateline.end(place.words) > 0;
  }

  /** The name means the same wherever it follows its introduction. */
  private static void repeat(Mention introduced, Sense sense, List<Mention> mentions) {
    for (Mention mention : mentions) {
      if (mention == introduced) {
        continue;
      }
      boolean same =
          !mention.isDropped()
              && !mention.isFirm()
              && mention
                  .words
                  .folded(mention.first)
                  .equals(introduced.words.folded(introduced.first))
              && mention.last - mention.first == introduced.last - introduced.first;
      if (same && !mention.inTitle && mention.first < introduced.first) {
        return;
      }
      boolean country = introduced.toponym.senses().stream().noneMatch(CommaPairs::isPlace);
      if (same
          && (sense.kind() == PlaceKind.STATE
              || country
              || mention.senses().stream().anyMatch(CommaPairs::isPlace))) {
        mention.settle(sense);
      }
    }
  }

  private static boolean isPlace(Sense sense) {
    return sense.kind() == PlaceKind.CITY || sense.kind() == PlaceKind.CAPITAL;
  }

  /**
   * "Alpharetta, Georgia": a town that the gazetteer lacks, before a state that is also a country.
   */
  private static void settleState(Mention wider) {
    for (Sense sense : wider.senses()) {
      if (sense.kind() == PlaceKind.STATE && wider.senses().size() > 1) {
        wider.settle(sense);
        return;
      }
    }
  }

  private static boolean followsName(Mention mention) {
    Words words = mention.words;
    return words.isCased()
        && words.isCapitalised(mention.first - 1)
        && !words.isAllCapitals(mention.first - 1);
  }
}
