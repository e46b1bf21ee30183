package org.pillarwatch.store.desk.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.query.QueryReader;

/** The time zone of a reader, which the script of the desk keeps in a cookie. */
public final class ReaderZone {

  /** Name of the cookie, and of the parameter of a view. */
  public static final String COOKIE = "zone";

  private ReaderZone() {}

  /**
   * Adds the zone to the parameters of a view, unless the address names one itself.
   *
   * @param cookie name of a zone in the IANA database; ignored when it is none
   */
  public static Map<String, List<String>> in(
      Map<String, List<String>> parameters, @Nullable String cookie) {
    if (cookie == null || parameters.containsKey(COOKIE) || !QueryReader.isZone(cookie)) {
      return parameters;
    }
    Map<String, List<String>> zoned = new LinkedHashMap<>(parameters);
    zoned.put(COOKIE, List.of(cookie));
    return zoned;
  }
}
