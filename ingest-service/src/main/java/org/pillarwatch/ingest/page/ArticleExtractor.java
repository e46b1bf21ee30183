package org.pillarwatch.ingest.page;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
  private static final Set<String> TIERS_FOR_PAYERS = Set.of("locked", "metered");

  /** As RFC 5646 §4.4.1 advises; a pattern that repeats a group must not meet an endless tag. */
  private static final int LONGEST_TAG = 35;

  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");

  private final BlockModel model = BlockModel.builtIn();
  private final ParagraphTrim trim = new ParagraphTrim(model);
  private final Walls walls = new Walls(WallPhrases.builtIn(), WallWords.builtIn());

  private final SiteRules rules;

  /** An extractor with the built-in model. */
  public ArticleExtractor() {
    this(SiteRules.NONE);
  }

  /** The same with an operator's rules for some hosts, which go before it where they fit. */
  public ArticleExtractor(SiteRules rules) {
    this.rules = rules;
  }

  /** Extracts the article of the page with this raw body. */
  public ExtractedArticle extract(byte[] body, PageSource source) {
    if (NotAPage.is(body, source)) {
      return ExtractedArticle.nothing(Finding.NOT_A_PAGE);
    }
    PageText page = PageText.decode(body, source);
    if (page.isBlank()) {
      return ExtractedArticle.nothing(Finding.EMPTY);
    }
    Optional<SiteRule> rule = rules.of(source.url());
    // A rule may name any attribute.
    Document document = parse(rule.isPresent() ? page : UnseenCode.cutOutOf(page));
    Optional<SiteRule.Reading> ruled = rule.flatMap(found -> found.read(document));
    PageTree tree = PageWalk.through(document);
    tree.marks.readWhole(() -> walk(page).marks);
    return read(tree, source, ruled);
  }

  /** The same with the reasons for it; slower. */
  public Explanation explain(byte[] body, PageSource source) {
    ExtractedArticle article = extract(body, source);
    return switch (article.finding()) {
      case EMPTY, NOT_A_PAGE -> Explanation.of(article);
      case ARTICLE, NO_ARTICLE -> {
        PageTree tree = walk(PageText.decode(body, source));
        BlockFeatures features = BlockFeatures.of(tree, PageFacts.of(tree.marks, source));
        yield Explanation.of(article, rules, source.url(), tree, features, model);
      }
    };
  }

  /** The boxes and blocks of a page. */
  static PageTree walk(PageText page) {
    return PageWalk.through(parse(page));
  }

  static Document parse(PageText page) {
    return Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(page.reader(), "");
  }

  static Document parse(String html) {
    return Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, "");
  }

  private ExtractedArticle read(
      PageTree tree, PageSource source, Optional<SiteRule.Reading> ruled) {
    PageMarks marks = tree.marks;
    PageFacts facts = PageFacts.of(marks, source);
    ArticleText text = ruled.map(SiteRule.Reading::text).orElseGet(() -> text(tree, facts));
    DateFact dates = new DateFact(marks, facts.jsonLd(), source);
    Origins origins = new Origins();
    Optional<SourcedFact<OffsetDateTime>> published = dates.published();
    Optional<String> wall =
        ruled.isPresent() ? Optional.empty() : walls.kind(tree, facts, published, text.text());
    if (wall.isPresent()) {
      origins.note("finding", wall.map(kind -> new SourcedFact<>(kind, kind)));
      text = new StatedText(marks, facts).behindAWall();
    }
    origins.note("text", text.stated());
    PageLinks links = new PageLinks(marks, facts.jsonLd(), source.url());
    Optional<SourcedFact<String>> title = ruled.flatMap(SiteRule.Reading::title).or(facts::title);
    List<String> authors = origins.note("authors", facts.authors());
    return new ExtractedArticle(
        text.isEmpty() ? Finding.NO_ARTICLE : Finding.ARTICLE,
        origins.note("title", title),
        text.text(),
        authors == null ? List.of() : authors,
        origins.note("publishedAt", published),
        origins.note("modifiedAt", dates.modified()),
        origins.note("language", language(marks, facts.jsonLd())),
        origins.note("canonicalUrl", links.canonical()),
        origins.note("image", links.image()),
        origins.note("siteName", Optional.ofNullable(facts.site().stated())),
        origins.note("description", facts.description()),
        marks(marks, facts.jsonLd()),
        text.confidence(),
        origins.byFact());
  }

  private ArticleText text(PageTree tree, PageFacts facts) {
    ArticleText found = trim.trim(tree, BlockFeatures.of(tree, facts));
    return new StatedText(tree.marks, facts).insteadOf(found);
  }

  private static Set<Mark> marks(PageMarks marks, JsonLd jsonLd) {
    EnumSet<Mark> found = EnumSet.noneOf(Mark.class);
    boolean locked =
        marks
            .meta("article:content_tier")
            .filter(tier -> TIERS_FOR_PAYERS.contains(tier.value()))
            .isPresent();
    if (locked
        || jsonLd.article("isAccessibleForFree").filter(ArticleExtractor::denies).isPresent()) {
      found.add(Mark.PAYWALLED);
    }
    if (jsonLd.isA("LiveBlogPosting")) {
      found.add(Mark.LIVE_BLOG);
    }
    return found;
  }

  private static boolean denies(SourcedFact<String> statement) {
    return statement.value().equalsIgnoreCase("false");
  }

  private static Optional<SourcedFact<String>> language(PageMarks marks, JsonLd jsonLd) {
    return Optional.ofNullable(marks.language)
        .map(tag -> new SourcedFact<>(tag, "html lang"))
        .or(() -> jsonLd.article("inLanguage"))
        .or(() -> marks.meta("content-language", "og:locale", "dc.language", "language"))
        .flatMap(stated -> stated.flatMap(ArticleExtractor::languageTag));
  }

  private static Optional<String> languageTag(String written) {
    String tag = written.strip().replace('_', '-');
    return tag.length() <= LONGEST_TAG && TAG.matcher(tag).matches()
        ? Optional.of(Locale.forLanguageTag(tag).toLanguageTag())
        : Optional.empty();
  }
}
