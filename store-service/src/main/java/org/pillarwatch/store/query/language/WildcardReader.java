package org.pillarwatch.store.query.language;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pillarwatch.store.query.language.Token.Kind;

/** Reads words of which some letters are left open. */
final class WildcardReader {

  private static final int LEAST_LETTERS = 3;
  private static final Pattern NOT_IN_PATTERN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}*?]+");
  private static final Pattern STARS = Pattern.compile("\\*[*?]*");

  private final int position;

  WildcardReader(int position) {
    this.position = position;
  }

  /** The token of a word with {@code *} or {@code ?} in it; empty when it has no letters. */
  Optional<Token> read(String raw) {
    String visible = QueryCharacters.visible(raw).toLowerCase(Locale.ROOT);
    String parts = NOT_IN_PATTERN.matcher(visible).replaceAll(" ").strip();
    if (parts.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return Optional.empty();
    }
    String pattern = STARS.matcher(parts).replaceAll("*");
    for (String part : pattern.split(" ", -1)) {
      check(part);
    }
    // Hyphens separate words in the index, so that a pattern with one is a phrase.
    Kind kind = pattern.indexOf(' ') >= 0 ? Kind.PHRASE : Kind.WILDCARD;
    return Optional.of(new Token(kind, pattern, 0, position));
  }

  /** Refuses a pattern that begins with too few letters to be looked up fast. */
  void check(String part) {
    int open = firstOpen(part);
    if (open < part.length() && part.codePointCount(0, open) < LEAST_LETTERS) {
      throw new RefusalException(
          position, "A * or ? needs at least three letters before it, as in corrup*.", null);
    }
  }

  private static int firstOpen(String part) {
    for (int i = 0; i < part.length(); i++) {
      if (part.charAt(i) == '*' || part.charAt(i) == '?') {
        return i;
      }
    }
    return part.length();
  }
}
