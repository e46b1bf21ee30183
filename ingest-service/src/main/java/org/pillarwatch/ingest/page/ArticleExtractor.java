package org.pillarwatch.ingest.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.page.ExtractedArticle.Finding;

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

  private final ParagraphTrim trim = new ParagraphTrim(BlockModel.builtIn());

  /** An extractor with the built-in model. */
  public ArticleExtractor() {}

  /** What the page with this raw body says. */
  public ExtractedArticle extract(byte[] body, PageSource source) {
    if (NotAPage.is(body, source)) {
      return ExtractedArticle.nothing(Finding.NOT_A_PAGE);
    }
    PageText page = PageText.decode(body, source);
    if (page.html().isBlank()) {
      return ExtractedArticle.nothing(Finding.EMPTY);
    }
    Document document = parse(page.html());
    PageTree tree = PageWalk.through(document);
    return read(tree, source);
  }

  private static Document parse(String html) {
    return Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, "");
  }

  private ExtractedArticle read(PageTree tree, PageSource source) {
    PageMarks marks = tree.marks;
    JsonLd jsonLd = JsonLd.of(marks.jsonLd);
    SiteName site = SiteName.of(marks, jsonLd, source.url());
    String title = new TitleFact(marks, jsonLd, site).decide();
    List<String> authors = new AuthorFact(marks, jsonLd).decide();
    String description = description(marks, jsonLd);
    String statedBody = jsonLd.article("articleBody", "text").orElse("");
    PageClues clues = new PageClues(tree, title, description, authors, statedBody);
    Regions regions = new Regions(tree, new CandidateRegions(tree).all());
    ArticleText text = trim.trim(tree, new BlockFeatures(tree, regions, clues));
    DateFact dates = new DateFact(marks, jsonLd, source);
    PageLinks links = new PageLinks(marks, jsonLd, source.url());
    return new ExtractedArticle(
        text.isEmpty() ? Finding.NO_ARTICLE : Finding.ARTICLE,
        title,
        text.text(),
        authors,
        dates.published(),
        dates.modified(),
        language(marks, jsonLd).orElse(null),
        links.canonical(),
        links.image(),
        site.stated(),
        description,
        text.confidence());
  }

  private static Optional<String> language(PageMarks marks, JsonLd jsonLd) {
    return Optional.ofNullable(marks.language)
        .or(() -> jsonLd.article("inLanguage"))
        .or(() -> marks.meta("content-language", "og:locale", "dc.language", "language"))
        .map(tag -> tag.strip().replace('_', '-'))
        .filter(tag -> tag.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"))
        .map(tag -> Locale.forLanguageTag(tag).toLanguageTag());
  }

  private static @Nullable String description(PageMarks marks, JsonLd jsonLd) {
    return marks
        .meta("og:description", "description", "twitter:description")
        .or(() -> jsonLd.article("description"))
        .map(TitleFact::oneLine)
        .orElse(null);
  }
}
