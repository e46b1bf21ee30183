package org.pillarwatch.ingest.page;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.pillarwatch.ingest.page.ExtractedArticle.Finding;
import org.pillarwatch.ingest.page.ExtractedArticle.Mark;

/**
 * Reads the article out of a news page: its text without the page's furniture, and its facts.
 *
 * <p>One parse and one traversal make a {@link PageTree}; several ideas of where the article lies
 * vote; each block of text is then judged by itself. Answers depend on the arguments alone. Every
 * page gets an answer: nothing is thrown, work is bounded in bytes, nodes and depth. Safe for use
 * by many threads.
 */
public final class ArticleExtractor {
  private static final int MAX_DEPTH = 400;
  private static final Predicate<String> FALSE = "false"::equalsIgnoreCase;

  private final BlockModel model = BlockModel.builtIn();
  private final ParagraphTrim trim = new ParagraphTrim(model);

  private final SiteRules rules;

  /** An extractor with the built-in model. */
  public ArticleExtractor() {
    this(SiteRules.NONE);
  }

  /** The same with an operator's rules for some hosts, which go before it where they fit. */
  public ArticleExtractor(SiteRules rules) {
    this.rules = rules;
  }

  /** What the page with this raw body says. */
  public ExtractedArticle extract(byte[] body, PageSource source) {
    if (NotAPage.is(body, source)) {
      return ExtractedArticle.nothing(Finding.NOT_A_PAGE);
    }
    PageText page = PageText.decode(body, source);
    if (page.html().isBlank()) {
      return ExtractedArticle.nothing(Finding.EMPTY);
    }
    Document document = parse(page);
    Optional<SiteRule.Reading> ruled = rules.of(source.url()).flatMap(rule -> rule.read(document));
    return read(PageWalk.through(document), source, ruled);
  }

  /** The same with the reasons for it; slower. */
  public Explanation explain(byte[] body, PageSource source) {
    ExtractedArticle article = extract(body, source);
    return switch (article.finding()) {
      case EMPTY, NOT_A_PAGE -> Explanation.of(article);
      case ARTICLE, NO_ARTICLE -> {
        PageTree tree = walk(PageText.decode(body, source));
        BlockFeatures features = BlockFeatures.of(tree, PageFacts.of(tree.marks, source));
        yield Explanation.of(article, tree, features, model);
      }
    };
  }

  /** The boxes and blocks of a page. */
  static PageTree walk(PageText page) {
    return PageWalk.through(parse(page));
  }

  static Document parse(PageText page) {
    return Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(page.html(), "");
  }

  private ExtractedArticle read(
      PageTree tree, PageSource source, Optional<SiteRule.Reading> ruled) {
    PageMarks marks = tree.marks;
    PageFacts facts = PageFacts.of(marks, source);
    ArticleText text = ruled.map(SiteRule.Reading::text).orElseGet(() -> text(tree, facts));
    DateFact dates = new DateFact(marks, facts.jsonLd(), source);
    PageLinks links = new PageLinks(marks, facts.jsonLd(), source.url());
    return new ExtractedArticle(
        text.isEmpty() ? Finding.NO_ARTICLE : Finding.ARTICLE,
        ruled.map(SiteRule.Reading::title).orElse(facts.title()),
        text.text(),
        facts.authors(),
        dates.published(),
        dates.modified(),
        language(marks, facts.jsonLd()).orElse(null),
        links.canonical(),
        links.image(),
        facts.site().stated(),
        facts.description(),
        marks(marks, facts.jsonLd()),
        text.confidence());
  }

  private ArticleText text(PageTree tree, PageFacts facts) {
    ArticleText found = trim.trim(tree, BlockFeatures.of(tree, facts));
    return new StatedText(tree.marks, facts.statedBody()).insteadOf(found);
  }

  private static Set<Mark> marks(PageMarks marks, JsonLd jsonLd) {
    EnumSet<Mark> found = EnumSet.noneOf(Mark.class);
    boolean tier =
        marks
            .meta("article:content_tier")
            .filter(value -> value.equals("locked") || value.equals("metered"))
            .isPresent();
    if (tier || jsonLd.article("isAccessibleForFree").filter(FALSE).isPresent()) {
      found.add(Mark.PAYWALLED);
    }
    if (jsonLd.isA("LiveBlogPosting")) {
      found.add(Mark.LIVE_BLOG);
    }
    return found;
  }

  private static Optional<String> language(PageMarks marks, JsonLd jsonLd) {
    return Optional.ofNullable(marks.language)
        .or(() -> jsonLd.article("inLanguage"))
        .or(() -> marks.meta("content-language", "og:locale", "dc.language", "language"))
        .map(tag -> tag.strip().replace('_', '-'))
        .filter(tag -> tag.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"))
        .map(tag -> Locale.forLanguageTag(tag).toLanguageTag());
  }
}
