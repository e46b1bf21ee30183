package org.pillarwatch.store.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Optional;

/** The cookie in which a browser keeps the name of its person. */
public final class PersonCookie {

  /** Name of the cookie. */
  public static final String NAME = "person";

  /** The longest time that browsers keep a cookie. */
  public static final Duration LIFE = Duration.ofDays(400);

  private PersonCookie() {}

  /** The value of the cookie of a person, in ASCII. */
  public static String value(Person person) {
    return URLEncoder.encode(person.name(), UTF_8);
  }

  /** Reads the value of a cookie; empty when it holds no name. */
  public static Optional<Person> read(String value) {
    try {
      return Person.stated(URLDecoder.decode(value, UTF_8));
    } catch (IllegalArgumentException notEncoded) {
      return Optional.empty();
    }
  }
}
