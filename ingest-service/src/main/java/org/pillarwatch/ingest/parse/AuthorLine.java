package org.pillarwatch.ingest.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses an author on one line: {@code Jane Doe (jane@example.org)}, {@code jane@example.org (Jane
 * Doe)}, {@code Jane Doe <jane@example.org>}, or either alone.
 */
final class AuthorLine {

  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\w.%+'#=-]{1,64}@[\\p{L}\\w][\\p{L}\\w-]{0,62}(?:\\.[\\p{L}\\w-]{1,63}){0,8}",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern AROUND =
      Pattern.compile("^[\\s()<>\\[\\],;:\"-]+|[\\s(<\\[,;:\"-]+$");

  private AuthorLine() {}

  static Optional<FeedAuthor> read(String line) {
    return person(line, null, null);
  }

  /** Completes the separate parts in a feed by names and addresses within them. */
  static Optional<FeedAuthor> person(
      @Nullable String name, @Nullable String email, @Nullable String url) {
    String person = name == null ? "" : name.strip();
    String address = email == null ? "" : email.strip();
    boolean mayHold = person.length() <= 500 && person.indexOf('@') > 0;
    Matcher found = EMAIL.matcher(mayHold ? person : "");
    if (mayHold && address.isEmpty() && found.find()) {
      address = found.group();
      person = without(person, found.start(), found.end());
    }
    if (address.startsWith("mailto:")) {
      address = address.substring(7);
    }
    if (person.isEmpty() && address.isEmpty() && url == null) {
      return Optional.empty();
    }
    return Optional.of(new FeedAuthor(orNull(person), orNull(address), url));
  }

  private static String without(String line, int from, int to) {
    String rest =
        line.substring(0, from).replaceFirst("(?i)mailto:$", "") + " " + line.substring(to);
    rest = rest.replaceAll("[(<\\[]\\s*[)>\\]]", " ").replaceAll("\\s+", " ").strip();
    if (rest.startsWith("(") && rest.endsWith(")")) {
      rest = rest.substring(1, rest.length() - 1);
    }
    return AROUND.matcher(rest).replaceAll("").strip();
  }

  private static @Nullable String orNull(String value) {
    return value.isEmpty() ? null : value;
  }
}
