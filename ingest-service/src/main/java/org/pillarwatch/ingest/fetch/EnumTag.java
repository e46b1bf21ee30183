package org.pillarwatch.ingest.fetch;

import java.util.Locale;

/** Formats enum constants for logs, metrics and the API. */
final class EnumTag {

  private EnumTag() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
