package org.pillarwatch.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Country or territory code of ISO 3166-1 alpha-2, or {@code XK} for Kosovo, in upper case.
 *
 * @param value two letters
 */
public record CountryCode(@JsonValue String value) {

  private static final Pattern FORM = Pattern.compile("[A-Z]{2}");

  /** Refuses anything but two upper-case letters. */
  @JsonCreator
  public CountryCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an ISO 3166-1 alpha-2 code: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
