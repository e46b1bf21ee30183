package org.pillarwatch.classify.country;

import java.util.List;
import java.util.Set;
import org.pillarwatch.classify.country.gazetteer.GazetteerBuilder;
import org.pillarwatch.classify.country.gazetteer.PlaceKind;
import org.pillarwatch.classify.country.gazetteer.Sense;
import org.pillarwatch.classify.country.gazetteer.Toponym;
import org.pillarwatch.classify.text.Gap;
import org.pillarwatch.classify.text.Words;

/**
 * A name in an article with its possible senses, which the rules narrow down while the article is
 * tagged. Used by one thread only.
 */
final class Mention {

  /** Words that go on after the name of a language, where a noun would make it a people's. */
  private static final Set<String> AFTER_A_LANGUAGE =
      Set.of(
          "and", "or", "as", "at", "to", "with", "after", "before", "but", "when", "while", "for",
          "from", "on", "in", "is", "was", "because", "that", "than");

  final Words words;
  final boolean inTitle;
  final int first;
  final int last;
  final Toponym toponym;

  private List<Sense> senses;
  private boolean firm;
  private boolean dateline;
  private boolean listed;
  private boolean quiet;
  private boolean person;

  Mention(Words words, boolean inTitle, int first, int last, Toponym toponym, List<Sense> senses) {
    this.words = words;
    this.inTitle = inTitle;
    this.first = first;
    this.last = last;
    this.toponym = toponym;
    this.senses = senses;
  }

  List<Sense> senses() {
    return senses;
  }

  /** Returns the sense that is left, or the likeliest when the rules could not decide. */
  Sense sense() {
    return senses.getFirst();
  }

  boolean isDropped() {
    return senses.isEmpty();
  }

  /** Drops the name because it is that of a person here. */
  void dropAsPerson() {
    person = true;
    drop();
  }

  /** Returns whether the name was found to be a person's. */
  boolean isPerson() {
    return person;
  }

  void drop() {
    senses = List.of();
  }

  void narrow(List<Sense> left) {
    senses = left;
  }

  /** Settles what the name means; no later rule doubts it. */
  void settle(Sense sense) {
    senses = List.of(sense);
    firm = true;
  }

  boolean isFirm() {
    return firm;
  }

  void markDateline() {
    dateline = true;
  }

  /** Returns whether it is in the dateline. */
  boolean isDateline() {
    return dateline;
  }

  void markListed() {
    listed = true;
  }

  /** Returns whether it is one of a long row of countries. */
  boolean isListed() {
    return listed;
  }

  void markQuiet() {
    quiet = true;
  }

  /**
   * Returns whether the place speaks for someone else: a seat of a world body, a company's name.
   */
  boolean isQuiet() {
    return quiet;
  }

  /** Returns whether it names its country in the body text. */
  boolean isPlain() {
    return !isDropped() && !listed && !dateline && !quiet;
  }

  boolean has(PlaceKind kind) {
    return senses.stream().anyMatch(sense -> sense.kind() == kind);
  }

  /** Returns whether a capitalised word stands right before it, as a first name would. */
  boolean followsCapital() {
    return first > 0
        && words.gap(first).joins()
        && words.isCapitalised(first - 1)
        && !isPossessive(first - 1);
  }

  /** Returns whether a capitalised word stands right after it, as a surname would. */
  boolean precedesCapital() {
    return last + 1 < words.count()
        && words.gap(last + 1) == Gap.SPACE
        && words.isCapitalised(last + 1)
        && !isPossessive(last);
  }

  /** Returns whether any word that could be its noun stands right after it. */
  boolean precedesWord() {
    return last + 1 < words.count()
        && words.gap(last + 1).joins()
        && !AFTER_A_LANGUAGE.contains(after());
  }

  /** Returns whether a single capital letter with its stop stands right after it, then a name. */
  boolean precedesInitial() {
    int initial = last + 1;
    return initial + 1 < words.count()
        && words.gap(initial).joins()
        && words.isCapitalised(initial)
        && words.end(initial) - words.start(initial) == 1
        && words.end(initial) < words.text().length()
        && words.text().charAt(words.end(initial)) == '.'
        && words.isCapitalised(initial + 1);
  }

  /** "London's Old Vic" is no person called London, nor is Paris one in "France's Paris". */
  private boolean isPossessive(int word) {
    int end = words.end(word);
    return end < words.text().length() && "'’".indexOf(words.text().charAt(end)) >= 0;
  }

  /** Returns whether a hyphen ties it to another capitalised word, as in a double surname. */
  boolean isHyphenatedName() {
    return last + 1 < words.count()
        && words.gap(last + 1) == Gap.HYPHEN
        && words.isCapitalised(last + 1)
        && sense().kind() == PlaceKind.CITY;
  }

  /** Returns the name as equal names are compared. */
  String key() {
    return GazetteerBuilder.key(words, first, last);
  }

  String before() {
    return first > 0 ? words.folded(first - 1) : "";
  }

  String after() {
    return last + 1 < words.count() ? words.folded(last + 1) : "";
  }
}
