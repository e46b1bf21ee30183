package org.pillarwatch.store.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An account to be added, checked.
 *
 * @param name 1 to 64 of a-z, 0-9 and ._@-, in lower case
 * @param fullName 1 to 100 characters
 * @param password 10 characters to 72 bytes, which is all that bcrypt reads
 */
public record NewAccount(String name, String fullName, Role role, String password) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");
  private static final int SHORTEST_PASSWORD = 10;
  private static final int LONGEST_PASSWORD = 72;
  private static final int LONGEST_FULL_NAME = 100;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException naming the part, what is wrong and what is allowed
   */
  public NewAccount {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "name: '%s' is not 1 to 64 of a-z, 0-9, dot, underscore, @ and hyphen".formatted(name));
    }
    if (fullName.isBlank() || fullName.length() > LONGEST_FULL_NAME) {
      throw new IllegalArgumentException(
          "fullName: give 1 to %d characters".formatted(LONGEST_FULL_NAME));
    }
    checkPassword(password);
  }

  /** Creates an account from texts as people type them; a missing full name is the name. */
  public static NewAccount of(
      @Nullable String name,
      @Nullable String fullName,
      @Nullable String role,
      @Nullable String password) {
    String word = text(role);
    String lower = lower(text(name));
    String full = text(fullName);
    return new NewAccount(
        lower,
        full.isEmpty() ? lower : full,
        Role.of(word)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "role: '%s' is none of %s".formatted(word, Role.words()))),
        password == null ? "" : password);
  }

  /**
   * Checks a password.
   *
   * @throws IllegalArgumentException saying how long it must be
   */
  static void checkPassword(String password) {
    if (password.length() < SHORTEST_PASSWORD
        || password.getBytes(UTF_8).length > LONGEST_PASSWORD) {
      throw new IllegalArgumentException(
          "password: give at least %d characters and at most %d bytes"
              .formatted(SHORTEST_PASSWORD, LONGEST_PASSWORD));
    }
  }

  /** The form of a name that is stored. */
  static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "NewAccount[name=%s, role=%s]".formatted(name, role.word());
  }
}
