package org.pillarwatch.classify.language;

import java.util.List;
import java.util.Set;

/**
 * The families of languages that share a script and so many of their commonest words that one is
 * easily read as another, by ISO 639 code.
 */
final class Neighbours {

  private static final List<Set<String>> FAMILIES =
      List.of(
          Set.of("hr", "sr", "bs", "sh", "sl", "mk", "cs", "sk", "pl", "hsb", "dsb", "szl", "cnr"),
          Set.of("ru", "uk", "be", "bg", "mk", "sr", "bs", "rue", "kk", "ky", "mn", "tg", "tt"),
          Set.of("da", "no", "nb", "nn", "sv", "is", "fo"),
          Set.of("es", "pt", "ca", "gl", "ast", "an", "oc", "ext", "lad", "eu", "mwl"),
          Set.of("fr", "oc", "br", "wa", "ca", "ht", "co"),
          Set.of("it", "co", "sc", "scn", "vec", "lmo", "nap", "rm", "fur", "mt"),
          Set.of("de", "lb", "gsw", "nds", "bar", "rm", "yi"),
          Set.of("nl", "af", "fy", "li", "nds", "vls"),
          Set.of("id", "ms", "jv", "su", "tl", "fil", "ceb", "min"),
          Set.of("tr", "az", "tk", "uz", "crh", "gag"),
          Set.of("fi", "et", "se", "krl"),
          Set.of("ro", "mo", "rup"),
          Set.of("ar", "fa", "ur", "ps", "ckb", "sd", "ug", "ku"),
          Set.of("hi", "mr", "ne", "sa", "mai", "bho"),
          Set.of("lt", "lv", "ltg"),
          Set.of("zh", "yue", "wuu"));

  private Neighbours() {}

  /** Returns whether two languages belong to one family. */
  static boolean share(String one, String other) {
    return !one.equals(other)
        && !(one.equals("nb") && other.equals("no"))
        && FAMILIES.stream().anyMatch(family -> family.contains(one) && family.contains(other));
  }
}
