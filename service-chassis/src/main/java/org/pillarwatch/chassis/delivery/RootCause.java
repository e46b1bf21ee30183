package org.pillarwatch.chassis.delivery;

import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

/**
 * Root cause of a failure, formatted for one log line.
 *
 * @param kind simple name of the innermost exception
 * @param message its message without line breaks or control characters, cut when long
 */
public record RootCause(String kind, String message) {

  private static final int LONGEST = 300;

  /** Finds the root cause. */
  public static RootCause of(Throwable failure) {
    Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
    return new RootCause(root.getClass().getSimpleName(), oneLine(root.getMessage()));
  }

  private static String oneLine(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
