package org.pillarwatch.store.desk.kit;

import java.util.regex.Pattern;

/** Address of the desk that a form leads back to; never another host. */
public final class BackAddress {

  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
  private static final int LONGEST = 4_000;

  private BackAddress() {}

  /** The address if it is one of the desk, else that of the front page. */
  public static String of(String given) {
    return given.length() <= LONGEST && LOCAL.matcher(given).matches() ? given : "/";
  }
}
