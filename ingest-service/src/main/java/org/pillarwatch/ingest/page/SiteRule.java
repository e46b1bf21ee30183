package org.pillarwatch.ingest.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/**
 * Operator's rule for extracting the pages of one host. A file of lines {@code name: value}; {@code
 * body}, {@code title} and {@code strip} are CSS selectors and may be repeated, {@code test_url}
 * and {@code test_contains} name the test page and the words that must be found. Lines that begin
 * with {@code #} say nothing.
 *
 * <p>Sites change and rules do not: on a page where no {@code body} matches prose the rule is not
 * used at all.
 */
public final class SiteRule {
  /** An operator vouches for it; the page may still have changed. */
  private static final double SURE = 0.9;

  /** Name of a rule in {@link ExtractedArticle#origins}. */
  static final String ORIGIN = "rule";

  private static final int LEAST_PROSE = 250;

  private final String host;
  private final List<Evaluator> bodies = new ArrayList<>();
  private final List<Evaluator> titles = new ArrayList<>();
  private final List<Evaluator> strips = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();
  private @Nullable URI testUrl;

  private SiteRule(String host) {
    this.host = host;
  }

  /**
   * Reads a rule.
   *
   * @throws IllegalArgumentException with the line that is wrong, or what is missing
   */
  public static SiteRule of(String host, String file) {
    SiteRule rule = new SiteRule(host);
    file.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(rule::take);
    if (rule.bodies.isEmpty()) {
      throw new IllegalArgumentException("a rule without a body: " + host);
    }
    if ((rule.testUrl == null) != rule.expected.isEmpty()) {
      throw new IllegalArgumentException("test_url and test_contains need each other: " + host);
    }
    return rule;
  }

  private void take(String line) {
    int colon = line.indexOf(':');
    String value = line.substring(colon + 1).strip();
    try {
      switch (colon < 0 || value.isEmpty() ? "" : line.substring(0, colon).strip()) {
        case "body" -> bodies.add(QueryParser.parse(value));
        case "title" -> titles.add(QueryParser.parse(value));
        case "strip" -> strips.add(QueryParser.parse(value));
        case "test_url" -> testUrl = URI.create(value);
        case "test_contains" -> expected.add(value);
        default ->
            throw new IllegalArgumentException("not a line of a rule for " + host + ": " + line);
      }
    } catch (SelectorParseException wrong) {
      throw new IllegalArgumentException(
          "no selector, in the rule for " + host + ": " + line, wrong);
    }
  }

  /** The host it is for, and all hosts below it. */
  public String host() {
    return host;
  }

  /** The page that it is tried on; null when the rule names none. */
  public @Nullable URI testUrl() {
    return testUrl;
  }

  /**
   * Applies the rule to a page and removes boilerplate from it; empty if the rule does not match.
   */
  Optional<Reading> read(Document page) {
    for (Evaluator body : bodies) {
      List<Element> found = outermost(page.select(body));
      if (prose(found) >= LEAST_PROSE) {
        strips.forEach(strip -> page.select(strip).forEach(Element::remove));
        List<Block> kept = found.stream().flatMap(box -> blocks(box).stream()).toList();
        ArticleText text = ArticleText.of(kept, SURE, ORIGIN);
        return text.isEmpty() ? Optional.empty() : Optional.of(new Reading(text, title(page)));
      }
    }
    return Optional.empty();
  }

  /**
   * Result of a rule.
   *
   * @param title empty when the rule names none, or finds none
   */
  record Reading(ArticleText text, Optional<SourcedFact<String>> title) {}

  /** Returns whether the rule finds the expected words on its test page. */
  boolean passes(String text) {
    return expected.stream().allMatch(text::contains);
  }

  private Optional<SourcedFact<String>> title(Document page) {
    return titles.stream()
        .flatMap(title -> page.select(title).stream())
        .map(InlineText::at)
        .filter(title -> !title.isEmpty())
        .map(title -> new SourcedFact<>(title, ORIGIN))
        .findFirst();
  }

  private static List<Element> outermost(List<Element> found) {
    Set<Element> all = new HashSet<>(found);
    return found.stream()
        .filter(element -> element.parents().stream().noneMatch(all::contains))
        .toList();
  }

  private static int prose(List<Element> found) {
    return found.stream()
        .flatMap(element -> blocks(element).stream())
        .filter(Block::prose)
        .mapToInt(Block::chars)
        .sum();
  }

  private static List<Block> blocks(Element element) {
    return PageWalk.through(element).blocks;
  }
}
