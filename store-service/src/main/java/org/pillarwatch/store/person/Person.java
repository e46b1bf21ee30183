package org.pillarwatch.store.person;

import java.util.Optional;

/**
 * A reader or editor with a name.
 *
 * @param name 1 to {@value #LONGEST} characters without control characters
 * @param hasAccount whether the name was authenticated; otherwise the browser states it
 */
public record Person(String name, boolean hasAccount) {

  /** Most characters of the name of an account. */
  public static final int LONGEST = 100;

  /** Most characters of a name that a browser states. */
  public static final int LONGEST_STATED = 60;

  public Person {
    if (!isName(name, LONGEST)) {
      throw new IllegalArgumentException("not the name of a person: " + name);
    }
  }

  /** The person whom a browser states; empty when the text is no name. */
  public static Optional<Person> stated(String text) {
    String name = text.strip();
    return isName(name, LONGEST_STATED) ? Optional.of(new Person(name, false)) : Optional.empty();
  }

  /** The person of an account; empty when its name is none for a person. */
  static Optional<Person> authenticated(String name) {
    return isName(name, LONGEST) ? Optional.of(new Person(name, true)) : Optional.empty();
  }

  private static boolean isName(String name, int longest) {
    return !name.isBlank()
        && name.equals(name.strip())
        && name.codePointCount(0, name.length()) <= longest
        && name.codePoints().noneMatch(Character::isISOControl);
  }
}
