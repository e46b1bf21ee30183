package org.pillarwatch.store.taxonomy;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Order of the versions of taxonomies, so that a replica of classify which still has old ones never
 * undoes what new ones gave. A version names each taxonomy with its own version: {@code
 * pillars-2026.10+lines-of-effort-2026.2}; numbers count as numbers.
 */
public final class TaxonomyVersions {

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern UP_TO_NUMBER = Pattern.compile("^[^0-9]*");

  private TaxonomyVersions() {}

  /** Returns whether one version is behind another: in some taxonomy older and in none newer. */
  public static boolean isBehind(String one, String other) {
    String[] ones = one.split("\\+", -1);
    String[] others = other.split("\\+", -1);
    if (ones.length != others.length) {
      return false;
    }
    boolean behind = false;
    for (int part = 0; part < ones.length; part++) {
      if (!name(ones[part]).equals(name(others[part]))) {
        return false;
      }
      int order = order(ones[part], others[part]);
      if (order > 0) {
        return false;
      }
      behind |= order < 0;
    }
    return behind;
  }

  private static String name(String part) {
    Matcher matcher = UP_TO_NUMBER.matcher(part);
    return matcher.find() ? matcher.group() : "";
  }

  private static int order(String one, String other) {
    Matcher ones = NUMBER.matcher(one);
    Matcher others = NUMBER.matcher(other);
    while (ones.find()) {
      if (!others.find()) {
        return 1;
      }
      int order = number(ones).compareTo(number(others));
      if (order != 0) {
        return order;
      }
    }
    return others.find() ? -1 : 0;
  }

  private static BigInteger number(Matcher matcher) {
    return new BigInteger(matcher.group());
  }
}
