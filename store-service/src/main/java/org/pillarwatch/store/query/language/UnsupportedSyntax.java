package org.pillarwatch.store.query.language;

import java.util.regex.Pattern;

/** Refuses what other search engines understand, each by its name and with a way out. */
final class UnsupportedSyntax {

  private static final Pattern REGEX = Pattern.compile("/\\S+/(?=[\\s)]|$)");
  private static final Pattern WEIGHT = Pattern.compile("\\^\\d.*");
  private static final Pattern FUZZY = Pattern.compile("~\\d*");
  private static final String NO_WEIGHTS = "Weights such as ^3 are not supported.";

  private final String original;

  /**
   * Creates the check of a query.
   *
   * @param original as it was typed; suggestions are made of it
   */
  UnsupportedSyntax(String original) {
    this.original = original;
  }

  /** Refuses a regular expression that begins at a place. */
  void refuseRegex(String text, int at) {
    if (REGEX.matcher(text).region(at, text.length()).lookingAt()) {
      throw new RefusalException(
          at,
          "Regular expressions are not supported; use corrup* or wom?n for parts of words.",
          null);
    }
  }

  /** Refuses a weight or a tolerance behind a word. */
  void refuseOperators(String word, int start) {
    int end = start + word.length();
    int weight = word.indexOf('^');
    if (weight >= 0 && WEIGHT.matcher(word.substring(weight)).matches()) {
      throw new RefusalException(start + weight, NO_WEIGHTS, without(start + weight, end));
    }
    int fuzzy = word.indexOf('~');
    if (fuzzy >= 0 && FUZZY.matcher(word.substring(fuzzy)).matches()) {
      throw new RefusalException(
          start + fuzzy,
          "Similar spellings (~) are not supported; use wom?n or corrup*.",
          without(start + fuzzy, end));
    }
  }

  /** Refuses a weight behind quotes or brackets. */
  void refuseWeight(String text, int at) {
    if (WEIGHT.matcher(text.substring(at)).matches()) {
      throw new RefusalException(at, NO_WEIGHTS, null);
    }
  }

  /**
   * The refusal of a field that does not exist.
   *
   * @param value where its value begins
   */
  RefusalException field(String name, int start, int value) {
    String rest = original.substring(value);
    String suggestion =
        FieldName.like(name).map(like -> like.field() + ":" + rest).orElse(name + " " + rest);
    return new RefusalException(
        start,
        "There is no field %s:; write it without the colon, or use one of title: text: author: source: site: country: topic: lang: story: is: copies: date:."
            .formatted(name),
        original.substring(0, start) + suggestion);
  }

  private String without(int from, int to) {
    return original.substring(0, from) + original.substring(to);
  }
}
