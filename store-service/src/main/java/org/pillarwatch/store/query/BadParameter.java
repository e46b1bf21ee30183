package org.pillarwatch.store.query;

/**
 * A value that a query cannot be made of.
 *
 * @param parameter its name
 * @param value as it was given
 * @param allowed what may stand there instead, as a phrase that follows "allowed is"
 */
public record BadParameter(String parameter, String value, String allowed) {

  private static final int LONGEST = 100;

  /** Truncates a long value. */
  public BadParameter {
    value = value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
  }

  /** Returns the error message. */
  public String sentence() {
    return "%s=%s is not allowed; allowed is %s.".formatted(parameter, value, allowed);
  }
}
