package org.pillarwatch.store.desk.list;

import java.util.Locale;

/** Which articles of a view the reader asks for. */
enum Mine {
  /** All but the muted ones. */
  ALL,
  /** Those not read yet. */
  UNREAD,
  /** Those kept. */
  KEPT,
  /** Those that the reader has to take care of. */
  ASSIGNED,
  /** Those muted. */
  MUTED;

  /** Name of the parameter of a view. */
  static final String PARAMETER = "mine";

  /** Value of the parameter. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
