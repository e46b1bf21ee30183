package org.pillarwatch.classify.country;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.classify.country.gazetteer.ForeignNames;
import org.pillarwatch.classify.country.gazetteer.Gazetteer;
import org.pillarwatch.classify.country.gazetteer.NameLanguage;
import org.pillarwatch.classify.country.gazetteer.PlaceKind;
import org.pillarwatch.classify.country.gazetteer.Sense;
import org.pillarwatch.classify.country.gazetteer.Sense.Form;
import org.pillarwatch.classify.country.gazetteer.Toponym;
import org.pillarwatch.classify.text.Gap;
import org.pillarwatch.classify.text.PhraseTrie;
import org.pillarwatch.classify.text.Words;

/** Finds every name of the gazetteer in a text, longest first, written as its senses require. */
final class MentionScanner {

  /** Postal abbreviations that are also degrees or common words, even in capitals. */
  private static final Set<String> NEEDS_KNOWN_CITY =
      Set.of("md", "ma", "pa", "in", "or", "me", "ok", "hi", "oh", "de", "la", "co", "id", "al");

  private static final Set<String> ARTICLES =
      Set.of("la", "le", "les", "el", "los", "las", "the", "o", "a", "os", "as");

  private final Gazetteer gazetteer;

  MentionScanner(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  List<Mention> scan(Words words, boolean inTitle, Optional<String> language) {
    NameLanguage tongue = NameLanguage.of(language);
    Optional<ForeignNames.Names> foreign =
        language.isEmpty()
            ? Optional.of(gazetteer.foreign().unknownLanguage())
            : language.flatMap(gazetteer.foreign()::of);
    List<Mention> mentions = new ArrayList<>();
    int word = 0;
    while (word < words.count()) {
      PhraseTrie.Match<Toponym> match = longestAt(words, word, foreign);
      if (match == null) {
        CountyNames.endingAt(words, word, inTitle, tongue).ifPresent(mentions::add);
        word++;
        continue;
      }
      List<Sense> senses = written(words, match, tongue, mentions);
      if (isPerson(words, match)) {
        Mention person =
            new Mention(words, inTitle, match.last(), match.last(), match.value(), List.of());
        person.dropAsPerson();
        mentions.add(person);
      }
      if (!senses.isEmpty()) {
        mentions.add(
            new Mention(words, inTitle, match.first(), match.last(), match.value(), senses));
      }
      word = senses.isEmpty() && !match.value().isBystander() ? word + 1 : match.last() + 1;
    }
    return mentions;
  }

  private PhraseTrie.@Nullable Match<Toponym> longestAt(
      Words words, int word, Optional<ForeignNames.Names> foreign) {
    PhraseTrie.Match<Toponym> match = gazetteer.longestAt(words, word);
    if (foreign.isEmpty()) {
      return match;
    }
    PhraseTrie.Match<Toponym> other = foreign.get().longestAt(words, word);
    if (other == null || match == null) {
      return other == null ? match : other;
    }
    boolean longer = other.last() > match.last();
    boolean surer = other.last() == match.last() && foreign.get().isOfOneLanguage();
    return longer || surer ? other : match;
  }

  /** Returns whether the match is a person by first name and surname: "Jim Jordan". */
  private boolean isPerson(Words words, PhraseTrie.Match<Toponym> match) {
    return match.last() > match.first()
        && words.isCased()
        && words.isCapitalised(match.first())
        && (match.value().isBystander()
            || match.value().senses().getFirst().kind() == PlaceKind.FIGURE)
        && gazetteer.isGivenName(words.folded(match.first()));
  }

  private static List<Sense> written(
      Words words, PhraseTrie.Match<Toponym> match, NameLanguage tongue, List<Mention> before) {
    List<Sense> senses = match.value().senses();
    boolean all = true;
    for (Sense sense : senses) {
      all &= isWritten(words, match, sense, tongue, before);
    }
    return all
        ? senses
        : senses.stream().filter(sense -> isWritten(words, match, sense, tongue, before)).toList();
  }

  private static boolean isWritten(
      Words words,
      PhraseTrie.Match<Toponym> match,
      Sense sense,
      NameLanguage tongue,
      List<Mention> before) {
    return sense.tongues().contains(tongue)
        && !isOtherLetter(words, match, sense)
        && switch (sense.form()) {
          case ANY -> true;
          case CAPITALISED -> !words.isCased() || isCapitalised(words, match);
          case ALL_CAPITALS -> isAllCapitals(words, match, sense);
          case AFTER_COMMA -> isAbbreviation(words, match, before);
        };
  }

  /**
   * The last word decides: "the Netherlands", "République tchèque" begin or end in small letters.
   */
  private static boolean isCapitalised(Words words, PhraseTrie.Match<Toponym> match) {
    boolean opens =
        words.isCapitalised(match.first()) && !ARTICLES.contains(words.folded(match.first()));
    return opens || words.isCapitalised(match.last());
  }

  /** "Cañada" is a glen and not Canada: ñ is a letter of its own, and only España has it. */
  private static boolean isOtherLetter(Words words, PhraseTrie.Match<Toponym> match, Sense sense) {
    return sense.kind() == PlaceKind.NAME
        && !words.folded(match.first()).equals("espana")
        && words.written(match.first(), match.last()).indexOf('ñ') >= 0;
  }

  private static boolean isAllCapitals(Words words, PhraseTrie.Match<Toponym> match, Sense sense) {
    boolean capitals = words.isAllCapitals(match.first());
    return capitals
        || (!words.isCased()
            && sense.kind() == PlaceKind.NAME
            && !words.folded(match.first()).equals("us"));
  }

  /**
   * After a place and a comma ("Reno, Nev."), with inner stops ("N.J."), or a seat ("D-Calif.").
   */
  private static boolean isAbbreviation(
      Words words, PhraseTrie.Match<Toponym> match, List<Mention> before) {
    int word = match.first();
    String folded = words.folded(word);
    if (word == 0 || (words.isCased() && !words.isCapitalised(word))) {
      return false;
    }
    if (folded.length() > 3 && folded.charAt(1) == '.') {
      return true;
    }
    String previous = words.folded(word - 1);
    if (words.gap(word) == Gap.HYPHEN) {
      return previous.equals("d") || previous.equals("r");
    }
    if (words.gap(word) != Gap.COMMA || !isPlaceLike(words, word - 1)) {
      return false;
    }
    boolean postal = folded.length() == 2 && words.isAllCapitals(word);
    if (!words.isCased() && !postal && !endsInStop(words, word)) {
      // "lima, que" is no Quebec: without capitals only the full stop decides.
      return false;
    }
    if (folded.length() == 2 && !postal && !endsInStop(words, word)) {
      return false;
    }
    return !(postal || !words.isCased())
        || !NEEDS_KNOWN_CITY.contains(folded)
        || endsAt(before, word - 1);
  }

  private static boolean endsInStop(Words words, int word) {
    int end = words.end(word);
    return end < words.text().length() && words.text().charAt(end) == '.';
  }

  private static boolean isPlaceLike(Words words, int word) {
    return !words.isCased() || words.isCapitalised(word);
  }

  private static boolean endsAt(List<Mention> mentions, int word) {
    return !mentions.isEmpty() && mentions.getLast().last == word;
  }

  /** Returns whether a sense is only ever an abbreviation after a place. */
  static boolean isShort(Sense sense) {
    return sense.form() == Form.AFTER_COMMA;
  }
}
