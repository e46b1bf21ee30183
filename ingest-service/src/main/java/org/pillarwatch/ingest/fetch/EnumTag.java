package org.pillarwatch.ingest.fetch;

import java.util.Locale;

/** Formats enum constants for logs, metrics and the API. */
public final class EnumTag {

  private EnumTag() {}

  /** Returns the name in lower case with hyphens. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
