package org.pillarwatch.ingest.page;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises what is served instead of an article: a request for consent or a log-in, a robot
 * check, a regional block, a page that was not found, a page that runs by scripts alone. Such pages
 * are short, speak to their reader, and state no author or date of their own.
 */
final class Walls {

  private static final int LONGEST_OF_CONSENT = 12_000;
  private static final int LONGEST = 3_000;
  private static final int STUB = 800;

  /** The share of a text in paragraphs that speak to the reader. */
  private static final double MOST = 0.5;

  private static final double NEARLY_ALL = 0.75;

  /** Paragraphs become shorter as they are folded, some more than others. */
  private static final double ROUGHLY = 1.2;

  /** News about such things names them once in more words than this. */
  private static final int RARELY = 30;

  private static final int SEVERAL = 2;
  private static final int MANY = 4;
  private static final String CONSENT = "consent";
  private static final String NOT_FOUND = "not-found";

  /** Words that most languages have in common. */
  private static final Map<String, String> TECHNICAL =
      Map.of(
          "captcha", "robot-check",
          "recaptcha", "robot-check",
          "hcaptcha", "robot-check",
          "cloudflare", "robot-check",
          "javascript", "javascript",
          "cookie", CONSENT,
          "cookies", CONSENT,
          "gdpr", "region");

  /** Codes of answers that errors are headed with. */
  private static final Map<String, String> STATUS =
      Map.of(
          "404", NOT_FOUND,
          "410", NOT_FOUND,
          "403", "robot-check",
          "429", "robot-check",
          "451", "region",
          "500", NOT_FOUND,
          "503", NOT_FOUND);

  private static final Pattern CODE =
      Pattern.compile("(?<!\\d)(?:4(?:04|10|03|29|51)|50[03])(?!\\d)");

  private final WallPhrases phrases;
  private final WallWords words;

  Walls(WallPhrases phrases, WallWords words) {
    this.phrases = phrases;
    this.words = words;
  }

  /**
   * Returns the kind of wall, such as {@code consent-wall}; empty if the page is none.
   *
   * @param published date of publication on the page
   * @param text the extracted text
   */
  Optional<String> kind(
      PageTree tree,
      PageFacts facts,
      Optional<SourcedFact<OffsetDateTime>> published,
      String text) {
    if (text.isEmpty() || text.length() > LONGEST_OF_CONSENT) {
      return Optional.empty();
    }
    boolean article = isStatedArticle(tree.marks, facts, published);
    if (article && text.length() > LONGEST) {
      return Optional.empty();
    }
    if (article && beginsWithout(text)) {
      return Optional.empty();
    }
    Page page = new Page(text, text.lines().map(WallPhrases::folded).toList());
    Optional<String> found =
        article
            ? said(page, MANY, NEARLY_ALL)
            : announced(tree.marks, facts, page)
                .or(() -> said(page, words.speaksToReader(text) ? SEVERAL : MANY - 1, MOST))
                .or(() -> text.length() > LONGEST ? Optional.empty() : words.kindOf(text))
                .or(() -> named(tree, page))
                .or(() -> technical(tree.marks, page));
    return found.map(kind -> kind + "-wall");
  }

  /**
   * Whether so much of the beginning of a text has no phrase of a wall that the rest cannot make it
   * one.
   */
  private boolean beginsWithout(String text) {
    int without = 0;
    for (String paragraph : text.lines().toList()) {
      if (!phrases.in(WallPhrases.folded(paragraph)).isEmpty()) {
        return false;
      }
      without += paragraph.length();
      if (without > (1 - NEARLY_ALL) * text.length() * ROUGHLY) {
        return true;
      }
    }
    return false;
  }

  /** A text with its paragraphs as {@link WallPhrases#folded} makes them. */
  private record Page(String text, List<String> paragraphs) {
    int length() {
      return text.length();
    }
  }

  private static boolean isStatedArticle(
      PageMarks marks, PageFacts facts, Optional<SourcedFact<OffsetDateTime>> published) {
    boolean dated = published.filter(date -> forMachines(date.origin())).isPresent();
    boolean written = facts.authors().filter(names -> forMachines(names.origin())).isPresent();
    boolean typed =
        marks.meta("og:type").filter(type -> type.value().equalsIgnoreCase("article")).isPresent()
            || facts.jsonLd().article("headline").isPresent();
    return dated || (written && typed);
  }

  private static boolean forMachines(String origin) {
    return origin.startsWith("json-ld")
        || origin.startsWith("meta")
        || origin.startsWith("itemprop");
  }

  private Optional<String> announced(PageMarks marks, PageFacts facts, Page page) {
    if (page.length() > LONGEST) {
      return Optional.empty();
    }
    Set<String> headlines = new HashSet<>();
    facts.title().ifPresent(title -> headlines.add(WallPhrases.folded(title.value())));
    marks.headlines.forEach(heading -> headlines.add(WallPhrases.folded(InlineText.at(heading))));
    Map<String, Set<String>> said = phrases.in(String.join("\n", page.paragraphs()));
    for (String headline : headlines) {
      Optional<String> kind = phrases.kindOf(headline);
      if (kind.isPresent() && (page.length() < STUB || said.containsKey(kind.get()))) {
        return kind;
      }
    }
    return Optional.empty();
  }

  /** By several phrases of a kind, in paragraphs that are a good part of the text. */
  private Optional<String> said(Page page, int several, double most) {
    Map<String, Set<String>> found = new HashMap<>();
    Map<String, Integer> chars = new HashMap<>();
    int all = 0;
    for (String paragraph : page.paragraphs()) {
      all += paragraph.length();
      for (Map.Entry<String, Set<String>> said : phrases.in(paragraph).entrySet()) {
        found.computeIfAbsent(said.getKey(), _ -> new HashSet<>()).addAll(said.getValue());
        chars.merge(said.getKey(), paragraph.length(), Integer::sum);
      }
    }
    int letters = Math.max(1, all);
    return found.entrySet().stream()
        .filter(kind -> kind.getValue().size() >= several)
        .filter(kind -> page.length() <= LONGEST || kind.getKey().equals(CONSENT))
        .filter(kind -> chars.getOrDefault(kind.getKey(), 0) >= most * letters)
        .max(Map.Entry.comparingByValue((a, b) -> Integer.compare(a.size(), b.size())))
        .map(Map.Entry::getKey);
  }

  /** By the names of the boxes that hold nearly all of its prose. */
  private static Optional<String> named(PageTree tree, Page page) {
    if (page.length() > LONGEST) {
      return Optional.empty();
    }
    int all = 0;
    int consent = 0;
    for (Block block : tree.blocks) {
      if (block.prose()) {
        all += block.chars();
        boolean named = BoxPurpose.CONSENT.in(block.box.around | block.box.concepts);
        consent += named ? block.chars() : 0;
      }
    }
    return all > 0 && consent >= NEARLY_ALL * all ? Optional.of(CONSENT) : Optional.empty();
  }

  /** By words that are the same in any language, in a text of a few lines. */
  private static Optional<String> technical(PageMarks marks, Page page) {
    String title = marks.title == null ? "" : marks.title;
    Matcher code = CODE.matcher(title.length() < 80 ? title : "");
    if (page.length() < STUB && code.find()) {
      return Optional.ofNullable(STATUS.get(code.group()));
    }
    Map<String, Integer> times = new HashMap<>();
    String[] words = String.join(" ", page.paragraphs()).split(" ", -1);
    for (String word : words) {
      String kind = TECHNICAL.get(word);
      if (kind != null) {
        times.merge(kind, 1, Integer::sum);
      }
    }
    int enough = page.length() < STUB ? 1 : page.length() < LONGEST ? SEVERAL : Integer.MAX_VALUE;
    return times.entrySet().stream()
        .filter(kind -> kind.getValue() >= enough && kind.getValue() * RARELY >= words.length)
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }
}
