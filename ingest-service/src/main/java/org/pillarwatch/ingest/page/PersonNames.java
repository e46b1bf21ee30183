package org.pillarwatch.ingest.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
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
  private static final String FIRST_OF_OPENINGS = "wprsatbvdWPRSATBVD";
  private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)?|\\[[^\\]]*\\]?");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?:|www\\.)\\S*|\\S+@\\S+|(?<!\\S)@\\S+");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:[;|/•·、・\\n]|,(?!\\s*(?:jr|sr|iii?)\\b)|\\s&\\s|"
              + "(?<!\\p{L})(?:and|(?-i:und|y|et|og|och|oraz|ve|dan))(?!\\p{L}))\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Set<String> NO_NAMES =
      Set.of(
          "admin",
          "administrator",
          "editor",
          "staff",
          "author",
          "authors",
          "unknown",
          "null",
          "none",
          "n/a",
          "guest",
          "share",
          "follow",
          "by",
          "view all posts",
          "updated",
          "published",
          "contributor",
          "contributors",
          "read more",
          "posted",
          "see all",
          "more",
          "sponsored",
          "promoted",
          "opinion",
          "analysis",
          "exclusive",
          "advertisement",
          "profile",
          "email",
          "twitter",
          "facebook",
          "follow us",
          "about the author");

  private static final String SEPARATORS = ";|/•·、・\n,&";
  private static final Set<String> CONJUNCTIONS =
      Set.of("und", "y", "et", "og", "och", "oraz", "ve", "dan");

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

  private static final String LAST_OF_DEGREES = ".DSAHNOqTcMW자";

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
    String rest = withoutAsides(withoutOpening(withoutAddresses(TitleFact.oneLine(start))));
    List<String> names = new ArrayList<>();
    for (String part : mayNameSeveral(rest) ? BETWEEN.split(rest, -1) : new String[] {rest}) {
      String name = plain(part);
      boolean roleOfOneNamed = !names.isEmpty() && (name.startsWith("The ") || isRole(name));
      if (name.length() > 1 && name.length() <= LONGEST && !roleOfOneNamed && !isNoName(name)) {
        names.add(name);
      }
    }
    return names;
  }

  /** Returns whether a line contains a separator or a conjunction. */
  private static boolean mayNameSeveral(String line) {
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      char c = i == line.length() ? ' ' : line.charAt(i);
      if (!Character.isLetter(c)) {
        String word = i - start <= 4 ? line.substring(start, i) : "";
        if (SEPARATORS.indexOf(c) >= 0
            || word.equalsIgnoreCase("and")
            || CONJUNCTIONS.contains(word)) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  /** Returns whether a text is an address, has a number, or is a label. */
  private static boolean isNoName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        return true;
      }
    }
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("http") || NO_NAMES.contains(lower);
  }

  private static String withoutAddresses(String line) {
    boolean may = line.indexOf('@') >= 0 || line.contains("http") || line.contains("www.");
    return may ? ADDRESS.matcher(line).replaceAll(" ") : line;
  }

  private static String withoutAsides(String line) {
    boolean may = line.indexOf('(') >= 0 || line.indexOf('[') >= 0;
    return may ? ASIDE.matcher(line).replaceAll(" ") : line;
  }

  private static String plain(String part) {
    String name = withoutOpening(part.strip());
    int end = name.length();
    while (end > 0 && ".,:".indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    name = name.substring(0, end).strip();
    if (name.contains(" The ")) {
      name = PAPER.matcher(name).replaceFirst("");
    }
    for (String before = ""; !before.equals(name) && mayEndWithDegree(name); ) {
      before = name;
      name = DEGREES.matcher(name).replaceFirst("");
    }
    return name;
  }

  private static boolean mayEndWithDegree(String name) {
    int last = name.length() - 1;
    return last >= 0 && LAST_OF_DEGREES.indexOf(name.charAt(last)) >= 0;
  }

  private static String withoutOpening(String line) {
    String stripped = line.strip();
    Matcher opening = OPENING.matcher(stripped);
    return mayOpen(stripped) && opening.find() ? stripped.substring(opening.end()) : stripped;
  }

  private static boolean mayOpen(String line) {
    return !line.isEmpty() && FIRST_OF_OPENINGS.indexOf(line.charAt(0)) >= 0;
  }

  /** Returns whether a line begins with such words as {@code By}. */
  static boolean opens(String line) {
    return mayOpen(line) && OPENING.matcher(line).find();
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
