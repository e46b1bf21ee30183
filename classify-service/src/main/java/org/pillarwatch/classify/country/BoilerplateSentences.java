package org.pillarwatch.classify.country;

import java.util.List;
import org.pillarwatch.classify.text.PhraseTrie;
import org.pillarwatch.classify.text.Words;

/** Drops mentions in sentences about the site or agency instead of the news. */
final class BoilerplateSentences {

  private final PhraseTrie<String> phrases;

  BoilerplateSentences(PhraseTrie<String> phrases) {
    this.phrases = phrases;
  }

  void drop(List<Mention> mentions, Words text) {
    for (int word = 0; word < text.count(); word++) {
      if (phrases.longestAt(text, word) != null) {
        int first = startOfSentence(text, word);
        int last = endOfSentence(text, word);
        for (Mention mention : mentions) {
          if (mention.first >= first && mention.last <= last) {
            mention.drop();
          }
        }
        word = last;
      }
    }
  }

  private static int startOfSentence(Words text, int word) {
    int first = word;
    while (!text.gap(first).opensSentence()) {
      first--;
    }
    return first;
  }

  private static int endOfSentence(Words text, int word) {
    int last = word;
    while (last + 1 < text.count() && !text.gap(last + 1).opensSentence()) {
      last++;
    }
    return last;
  }
}
