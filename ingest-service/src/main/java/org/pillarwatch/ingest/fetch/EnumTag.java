package org.pillarwatch.ingest.fetch;

import java.util.Locale;

/** How a constant is written where people read it. */
final class EnumTag {

  private EnumTag() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
