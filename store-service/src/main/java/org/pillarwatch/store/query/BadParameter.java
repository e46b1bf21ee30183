package org.pillarwatch.store.query;

import org.jspecify.annotations.Nullable;

/**
 * A value that a query cannot be made of.
 *
 * @param parameter its name
 * @param value as it was given
 * @param allowed what may stand there instead, as a phrase that follows "allowed is"; with a
 *     column, a sentence on what stands there
 * @param column of the first character that is wrong, from 1; null when none is known
 * @param suggestion a value that may have been meant; null when there is none
 */
public record BadParameter(
    String parameter,
    String value,
    String allowed,
    @Nullable Integer column,
    @Nullable String suggestion) {

  private static final int LONGEST = 100;

  /** Creates a parameter that is wrong as a whole. */
  public BadParameter(String parameter, String value, String allowed) {
    this(parameter, value, allowed, null, null);
  }

  /** Truncates a long value. */
  public BadParameter {
    value = value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
  }

  /** Returns the error message. */
  public String sentence() {
    if (column != null) {
      return "%s, column %d: %s".formatted(parameter, column, allowed);
    }
    return "%s=%s is not allowed; allowed is %s.".formatted(parameter, value, allowed);
  }
}
