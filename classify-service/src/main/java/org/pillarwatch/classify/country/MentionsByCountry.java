package org.pillarwatch.classify.country;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pillarwatch.classify.text.Words;
import org.pillarwatch.events.CountryCode;

/**
 * Mention counts of all countries of one article, in order of first mention.
 *
 * @param words length of the text, without its headline and a row of countries that ends it
 * @param sentences number of sentences of the same
 * @param market how much it reads like news of markets, between 0 and 1
 */
record MentionsByCountry(List<CountryMentions> all, int words, int sentences, double market) {

  MentionsByCountry {
    all = List.copyOf(all);
  }

  /** Counts up what is left of the mentions after the rules have spoken. */
  static MentionsByCountry of(List<Mention> mentions, Words text) {
    Sentences sentences = Sentences.of(text);
    int told = 0;
    for (Mention mention : mentions) {
      if (!mention.inTitle && mention.isPlain()) {
        told = Math.max(told, sentences.end(mention.last));
      }
    }
    Map<CountryCode, CountryMentions> standings = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      if (!mention.isDropped()) {
        standings
            .computeIfAbsent(mention.sense().country(), CountryMentions::new)
            .add(mention, sentences, told);
      }
    }
    int closing = CountryLists.closing(mentions);
    int end = closing < mentions.size() ? mentions.get(closing).first : text.count();
    return new MentionsByCountry(
        List.copyOf(standings.values()), end, sentences.count(end), MarketNews.of(text));
  }
}
