package org.pillarwatch.ingest.parse.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that stays on an element of HTML, its value permitting.
 *
 * @param isAddress whether its value leads somewhere
 * @param isFlag whether the parser, in some cases, writes it without a value
 */
record OrdinaryAttribute(String name, boolean isAddress, boolean isFlag) {

  private static final Set<String> FLAGS =
      Set.of("compact", "controls", "ismap", "noshade", "nowrap", "open", "reversed");
  private static final Map<String, OrdinaryAttribute> BY_NAME = new HashMap<>();

  static {
    HarmlessMarkup.attributes().forEach(name -> put(name, false));
    SafeHtml.addresses().forEach(name -> put(name, true));
  }

  private static final KnownNames<OrdinaryAttribute> ATTRIBUTES = new KnownNames<>(BY_NAME);

  /** The attribute of that name in any case; null when it does not stay. */
  static @Nullable OrdinaryAttribute at(char[] text, int from, int to) {
    OrdinaryAttribute attribute = ATTRIBUTES.at(text, from, to);
    return attribute != null
        ? attribute
        : BY_NAME.get(new String(text, from, to - from).toLowerCase(Locale.ROOT));
  }

  private static void put(String name, boolean isAddress) {
    BY_NAME.put(name, new OrdinaryAttribute(name, isAddress, FLAGS.contains(name)));
  }
}
