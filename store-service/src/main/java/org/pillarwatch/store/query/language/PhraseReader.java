package org.pillarwatch.store.query.language;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.pillarwatch.store.query.language.QueryNode.Near;
import org.pillarwatch.store.query.language.QueryNode.Phrase;
import org.pillarwatch.store.query.language.QueryNode.Positioned;

/** Reads what stands between quotes. */
final class PhraseReader {

  private static final int MOST_DISTANCE = 100;
  private static final Pattern SPACE = Pattern.compile(" ");

  private PhraseReader() {}

  static Positioned read(Token token, boolean exact) {
    List<String> words = SPACE.splitAsStream(token.text()).toList();
    boolean open = token.text().indexOf('*') >= 0;
    if (open) {
      words.forEach(word -> check(word, token.position(), exact));
    }
    return token.number() == 0 ? phrase(token, exact, open) : near(token, words, exact, open);
  }

  private static Phrase phrase(Token token, boolean exact, boolean open) {
    return new Phrase(open ? token.text().toLowerCase(Locale.ROOT) : token.text(), exact);
  }

  private static void check(String word, int position, boolean exact) {
    int star = word.indexOf('*');
    if (star >= 0 && exact) {
      throw new RefusalException(position, "= and * cannot stand together.", null);
    }
    if (star >= 0) {
      new WildcardReader(position).check(word.substring(0, star + 1));
    }
  }

  private static Positioned near(Token token, List<String> words, boolean exact, boolean open) {
    List<String> read =
        words.stream().map(QueryCharacters::word).filter(word -> !word.isEmpty()).toList();
    if (open || read.size() < 2 || token.number() > MOST_DISTANCE) {
      throw new RefusalException(
          token.position(),
          "A phrase with ~ has two words or more, no *, and a distance up to %d."
              .formatted(MOST_DISTANCE),
          null);
    }
    Positioned near = word(read.getFirst(), exact);
    for (String next : read.subList(1, read.size())) {
      near = new Near(near, word(next, exact), token.number(), false);
    }
    return near;
  }

  /** Quoted, since a word may be an operator otherwise. */
  private static Positioned word(String word, boolean exact) {
    return new Phrase(word, exact);
  }
}
