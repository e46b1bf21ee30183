package org.pillarwatch.ingest.parse.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An element that {@link OnePassSanitizer} knows; all of them are harmless. */
record OrdinaryTag(String name, Kind kind) {

  /** Treatment of an element in HTML's tree construction (HTML §13.2.6.4.7). */
  enum Kind {
    PHRASE,
    FORMATTING,
    BLOCK,
    HEADING,
    LIST_ITEM,
    VOID
  }

  private static final int LONGEST = 10;
  private static final Map<String, OrdinaryTag> BY_NAME = new HashMap<>();

  static {
    tags(
        Kind.PHRASE, "abbr acronym bdi bdo cite del dfn ins kbd mark q samp span sub sup time var");
    tags(Kind.FORMATTING, "a b big code em font i s small strike strong tt u");
    tags(
        Kind.BLOCK,
        "address article aside blockquote center div figcaption figure footer header main nav ol p"
            + " section ul");
    tags(Kind.HEADING, "h1 h2 h3 h4 h5 h6");
    tags(Kind.LIST_ITEM, "li");
    tags(Kind.VOID, "br img wbr");
  }

  private static final KnownNames<OrdinaryTag> TAGS = new KnownNames<>(BY_NAME);

  static final OrdinaryTag PARAGRAPH = Objects.requireNonNull(BY_NAME.get("p"));

  /** The tag of that name in any case; null when it is not ordinary. */
  static @Nullable OrdinaryTag at(char[] text, int from, int to) {
    if (to - from > LONGEST) {
      return null;
    }
    OrdinaryTag tag = TAGS.at(text, from, to);
    return tag != null
        ? tag
        : BY_NAME.get(new String(text, from, to - from).toLowerCase(Locale.ROOT));
  }

  private static void tags(Kind kind, String names) {
    for (String name : names.split(" ", -1)) {
      BY_NAME.put(name, new OrdinaryTag(name, kind));
    }
  }
}
