package org.pillarwatch.ingest.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * The article's text in the page's metadata: {@code articleBody} of its structured data, or the
 * mark-up that its scripts would have put into it. It may be truncated, or contain more than the
 * article; therefore it replaces only a text that is much shorter and agrees with it.
 */
final class StatedText {
  private static final double MUCH_LONGER = 1.5;
  private static final double AGREES = 0.6;

  /** A page with more text than this was not left for scripts to fill. */
  private static final int NEXT_TO_NOTHING = 250;

  private static final int LEAST = 500;
  private static final int LEAST_OF_NOTHING = 200;
  private static final int LONGEST_SCRIPT = 2_000_000;

  /** Number of lines compared to decide whether two texts agree. */
  private static final int ENOUGH_LINES = 200;

  private static final double MODERATELY_SURE = 0.5;
  private static final Collector<CharSequence, ?, String> LINES = Collectors.joining("\n");

  private final PageMarks marks;
  private final Optional<SourcedFact<String>> body;
  private final Optional<SourcedFact<String>> reports;

  /** Texts that a page states. */
  StatedText(PageMarks marks, PageFacts facts) {
    this(marks, facts.statedBody(), facts.jsonLd().liveReports());
  }

  StatedText(
      PageMarks marks, Optional<SourcedFact<String>> body, Optional<SourcedFact<String>> reports) {
    this.marks = marks;
    this.body = body;
    this.reports = reports;
  }

  /** The text found on the page, or a better one that the page states. */
  ArticleText insteadOf(ArticleText found) {
    boolean little = found.text().length() < NEXT_TO_NOTHING;
    Optional<SourcedFact<String>> live =
        little ? reports.map(told -> told.map(StatedText::cut)) : Optional.empty();
    return live.or(() -> body.map(statement -> statement.map(StatedText::paragraphs)))
        .filter(stated -> isBetter(stated.value(), found.text()))
        .or(() -> little ? elsewhere() : Optional.empty())
        .map(stated -> new ArticleText(stated.value(), MODERATELY_SURE, stated.origin()))
        .orElse(found);
  }

  /** The text of a page that shows its readers something else: what it states of the article. */
  ArticleText behindAWall() {
    return body.map(statement -> statement.map(StatedText::paragraphs))
        .filter(stated -> isBetter(stated.value(), ""))
        .map(stated -> new ArticleText(stated.value(), MODERATELY_SURE, stated.origin()))
        .orElse(new ArticleText("", 0, ArticleText.PARAGRAPHS));
  }

  private static boolean isBetter(String stated, String found) {
    int least = found.isEmpty() ? LEAST_OF_NOTHING : LEAST;
    return stated.length() >= least
        && stated.length() > MUCH_LONGER * found.length()
        && agrees(found, stated);
  }

  /** Returns whether most paragraphs of a text begin like a part of another. */
  private static boolean agrees(String found, String stated) {
    String squeezed = PageClues.squeezed(stated);
    List<String> lines =
        found.lines().filter(line -> line.length() > 40).limit(ENOUGH_LINES).toList();
    long shared =
        lines.stream()
            .filter(line -> squeezed.contains(PageClues.squeezed(line.substring(0, 40))))
            .count();
    return lines.isEmpty() || shared >= AGREES * lines.size();
  }

  private static String paragraphs(String written) {
    return written.indexOf('<') < 0
        ? cut(written.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(LINES))
        : blocks(written);
  }

  static String blocks(String html) {
    return cut(
        PageWalk.through(ArticleExtractor.parse(html)).blocks.stream()
            .filter(Block::prose)
            .map(block -> block.text)
            .collect(LINES));
  }

  private static Optional<SourcedFact<String>> inScripts(List<String> scripts) {
    String longest = "";
    for (String data : scripts) {
      if (data.length() >= LEAST && data.length() <= LONGEST_SCRIPT && holdsParagraphs(data)) {
        for (String literal : ScriptStrings.in(data, LEAST)) {
          String text = holdsParagraphs(literal) ? blocks(literal) : "";
          longest = text.length() > longest.length() ? text : longest;
        }
      }
    }
    return longest.length() < LEAST
        ? Optional.empty()
        : Optional.of(new SourcedFact<>(longest, "scripts"));
  }

  /** Text of a page without visible text: in scripts, attributes or {@code noscript}. */
  private Optional<SourcedFact<String>> elsewhere() {
    List<String> data = marks.whole().scripts().stream().map(Element::data).toList();
    return inScripts(data)
        .or(() -> enough(ScriptParagraphs.in(data).orElse(List.of()), "scripts"))
        .or(this::inAttributes)
        .or(() -> enough(ScriptSentences.in(data), "scripts"))
        .or(this::withoutScripts);
  }

  private static Optional<SourcedFact<String>> enough(List<String> paragraphs, String origin) {
    return Optional.of(cut(String.join("\n", paragraphs)))
        .filter(text -> text.length() >= NEXT_TO_NOTHING)
        .map(text -> new SourcedFact<>(text, origin));
  }

  /** Text in attributes of elements that scripts build. */
  private Optional<SourcedFact<String>> inAttributes() {
    List<String> values = new ArrayList<>();
    marks
        .whole()
        .body()
        .ifPresent(body ->
            body.stream()
                .forEach(element -> {
                  for (Attribute attribute : element.attributes()) {
                    boolean data =
                        attribute.getKey().startsWith("data-")
                            && attribute.getValue().length() >= LEAST_OF_NOTHING
                            && attribute.getValue().length() <= LONGEST_SCRIPT;
                    if (data && values.size() < PageMarks.MOST) {
                      values.add(attribute.getValue());
                    }
                  }
                }));
    String longest = "";
    for (String value : values) {
      for (String literal : ScriptStrings.in(value, LEAST_OF_NOTHING)) {
        String text = holdsParagraphs(literal) ? blocks(literal) : "";
        longest = text.length() > longest.length() ? text : longest;
      }
    }
    return longest.length() >= LEAST_OF_NOTHING
        ? Optional.of(new SourcedFact<>(longest, "attributes"))
        : enough(ScriptParagraphs.in(values).orElse(List.of()), "attributes");
  }

  /** Text for browsers without scripts. */
  private Optional<SourcedFact<String>> withoutScripts() {
    return marks
        .body()
        .map(body ->
            body.select("noscript").stream()
                .map(element -> blocks(element.html()))
                .max(Comparator.comparingInt(String::length))
                .orElse(""))
        .filter(text -> text.length() >= LEAST_OF_NOTHING)
        .map(text -> new SourcedFact<>(text, "noscript"));
  }

  private static boolean holdsParagraphs(String text) {
    return text.contains("<p") || text.contains("u003cp") || text.contains("u003Cp");
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), ExtractedArticle.MAX_TEXT));
  }
}
