package org.pillarwatch.store.correction;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.CountryRole;

/**
 * An editor's correction of one tag of an article.
 *
 * @param taxonomy of the topic, or {@link #COUNTRIES}
 * @param tag id of the topic, or ISO 3166-1 alpha-2 code of the country
 * @param role of a country that the article has; null for a topic, and where the verdict does not
 *     change the role
 * @param editor name of the editor
 */
public record TagCorrection(
    String taxonomy, String tag, Verdict verdict, @Nullable CountryRole role, String editor) {

  /** Taxonomy id of countries. */
  public static final String COUNTRIES = "countries";

  private static final int LONGEST_NAME = 100;
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");
  private static final Set<String> CODES = codes();

  /**
   * Checks that the tag is valid.
   *
   * @throws IllegalArgumentException when it is not, with a message for the editor
   */
  public TagCorrection {
    editor = editor.strip();
    if (editor.isEmpty() || editor.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "editor: give a name of 1 to %d characters".formatted(LONGEST_NAME));
    }
    boolean country = taxonomy.equals(COUNTRIES);
    if (country && !CODES.contains(tag)) {
      throw new IllegalArgumentException(
          "tag: '%s' is not an ISO 3166-1 country code".formatted(tag));
    }
    if (!country && !(ID.matcher(taxonomy).matches() && ID.matcher(tag).matches())) {
      throw new IllegalArgumentException(
          "taxonomy, tag: '%s', '%s' name no topic".formatted(taxonomy, tag));
    }
    role = country && verdict.holds() ? role : null;
  }

  /** The role as stored in tables. */
  @Nullable String roleWord() {
    return role == null ? null : role.name().toLowerCase(Locale.ROOT);
  }

  private static Set<String> codes() {
    Set<String> codes = new TreeSet<>(Set.of(Locale.getISOCountries()));
    codes.add("XK");
    return codes;
  }
}
