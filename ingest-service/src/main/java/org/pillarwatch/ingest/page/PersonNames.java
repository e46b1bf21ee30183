package org.pillarwatch.ingest.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Extracts the names from a byline: {@code By Ana Diaz and Li Wei, MD, chief editor} names Ana Diaz
 * and Li Wei.
 */
final class PersonNames {
  private static final int MOST = 20;
  private static final int LONGEST = 60;

  /** Maximum length of a line; long enough for many names, and bounds the cost of the patterns. */
  private static final int LONGEST_LINE = 1_000;

  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:(?:written |posted |reported |published |story |words |article |text |reviewed |analysis )?by\\b|von\\b|por\\b|par\\b|door\\b|di\\b|av\\b|"
              + "text:|tekst:|autor(?:in|es)?:|author:?s?|redacción:)[\\s:]*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)?|\\[[^\\]]*\\]?");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?:|www\\.)\\S*|\\S+@\\S+|(?<!\\S)@\\S+");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:[;|/•·、・\\n]|,(?!\\s*(?:jr|sr|iii?)\\b)|\\s&\\s|"
              + "(?<!\\p{L})(?:and|(?-i:und|y|et|og|och|oraz|ve|dan))(?!\\p{L}))\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern NO_NAME =
      Pattern.compile(
          "https?|\\d|^(?:admin|administrator|editor|staff|author|authors|unknown|null|none|n/a|guest|share|follow|by|"
              + "view all posts|updated|published|contributor|contributors|read more|posted|see all|more|sponsored|promoted|opinion|"
              + "analysis|exclusive|advertisement|profile|email|twitter|facebook|follow us|about the author)$",
          Pattern.CASE_INSENSITIVE);

  /** Roles, which are not names; in a few languages. */
  private static final Pattern ROLE =
      Pattern.compile(
          "\\b(?:editor|reporter|correspondent|writer|columnist|contributor|officer|head|director|professor|manager|analyst|"
              + "producer|critic|staff|desk|president|ceo|founder|co-founder|fellow|chief|specialist|journalist\\w*|redakt\\w+|"
              + "korrespondent\\w*|correspon\\w+|periodista|redact\\w+|redattore|inviat[oa]|jornalista|rédact\\w+)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /** The paper behind a name, without anything between. */
  private static final Pattern PAPER =
      Pattern.compile("(?<=^\\p{Lu}\\S{0,20} \\S{1,20}) The \\p{Lu}.*$");

  private static final Pattern DEGREES =
      Pattern.compile(
          "(?:^|[\\s,]+)(?:M\\.?D|Ph\\.?D|M\\.?S|M\\.?A|MBA|MPH|RDN?|LDN?|CDN|CDCES|RN|D\\.?O|DDS|DMD|J\\.?D|Esq|CPT|CSCS|B\\.?Sc|M\\.?Sc|Psy\\.?D|"
              + "LCSW|DVM)\\.?$|\\s기자$");

  private PersonNames() {}

  /** The names in these lines, each once. */
  static List<String> in(List<String> written) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String line : written) {
      for (String name : in(line)) {
        if (names.size() < MOST) {
          names.putIfAbsent(ComparableText.of(name).joined(), name);
        }
      }
    }
    return List.copyOf(names.values());
  }

  private static List<String> in(String written) {
    String start = written.substring(0, Math.min(written.length(), LONGEST_LINE));
    String line = ADDRESS.matcher(TitleFact.oneLine(start)).replaceAll(" ");
    String rest = ASIDE.matcher(withoutOpening(line)).replaceAll(" ");
    List<String> names = new ArrayList<>();
    for (String part : BETWEEN.split(rest, -1)) {
      String name = plain(part);
      boolean roleOfOneNamed =
          !names.isEmpty() && (name.startsWith("The ") || ROLE.matcher(name).find());
      if (name.length() > 1
          && name.length() <= LONGEST
          && !roleOfOneNamed
          && !NO_NAME.matcher(name).find()) {
        names.add(name);
      }
    }
    return names;
  }

  private static String plain(String part) {
    String name = withoutOpening(part.strip()).replaceAll("[.,:]+$", "").strip();
    name = PAPER.matcher(name).replaceFirst("");
    for (String before = ""; !before.equals(name); ) {
      before = name;
      name = DEGREES.matcher(name).replaceFirst("");
    }
    return name;
  }

  private static String withoutOpening(String line) {
    return OPENING.matcher(line.strip()).replaceFirst("");
  }

  /** Returns whether a line begins with such words as {@code By}. */
  static boolean opens(String line) {
    return OPENING.matcher(line).find();
  }

  /**
   * Returns whether a name is a role ({@code The Times staff}) and may mean any person who has it.
   */
  static boolean isRole(String name) {
    return ROLE.matcher(name).find();
  }

  /**
   * Two to four words, the first and the last with a capital; in scripts without capitals and often
   * without spaces one word will do.
   */
  static boolean likeAName(String text) {
    String[] words = text.split(" ", -1);
    char first = words[0].charAt(0);
    boolean caseless = Character.getType(first) == Character.OTHER_LETTER;
    return words.length <= 4
        && (caseless
            || (words.length >= 2
                && Character.isUpperCase(first)
                && Character.isUpperCase(words[words.length - 1].charAt(0))));
  }
}
