package org.pillarwatch.launcher.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.page.ArticleExtractor;
import org.pillarwatch.ingest.page.ExtractedArticle;
import org.pillarwatch.ingest.page.PageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads the article out of a web page. */
@Command(
    name = "extract",
    description = {
      "Reads the article out of a web page.",
      "Without a page it reads JSON Lines from standard input: {\"id\",\"file\",\"url\"?,"
          + "\"headers\"?}"
    })
public final class ExtractCommand implements Callable<Integer> {

  /** The article as the contract of the batch commands has it. */
  private record ExtractAnswer(
      @Nullable String title,
      String text,
      List<String> authors,
      @Nullable OffsetDateTime publishedAt,
      @Nullable OffsetDateTime modifiedAt,
      @Nullable String language,
      @Nullable URI canonicalUrl,
      @Nullable URI image,
      @Nullable String siteName,
      @Nullable String description,
      String finding,
      double confidence) {

    static ExtractAnswer of(ExtractedArticle article) {
      return new ExtractAnswer(
          article.title(),
          article.text(),
          article.authors(),
          article.publishedAt(),
          article.modifiedAt(),
          article.language(),
          article.canonicalUrl(),
          article.image(),
          article.siteName(),
          article.description(),
          word(article.finding()),
          article.confidence());
    }
  }

  @Parameters(arity = "0..1", paramLabel = "PAGE", description = "An address or a file.")
  private @Nullable String page;

  private final ArticleExtractor extractor = new ArticleExtractor();

  @Override
  public Integer call() throws IOException, InterruptedException {
    String named = page;
    if (named == null) {
      StandardStreams streams = StandardStreams.forJsonLines();
      new JsonLines(this::answer, streams.output()).answerAll(streams.input());
    } else {
      Document document = Document.page(named);
      show(extractor.extract(document.body(), new PageSource(document.url(), document.headers())));
    }
    return 0;
  }

  private ExtractAnswer answer(Request request) throws BadRequest {
    return ExtractAnswer.of(
        extractor.extract(request.file(), new PageSource(request.url(), request.headers())));
  }

  private static void show(ExtractedArticle article) {
    PrintStream output = ReadableText.standardOutput();
    ReadableText facts = new ReadableText(output);
    facts.fact("title", article.title());
    facts.fact("by", String.join(", ", article.authors()));
    facts.fact("published", article.publishedAt());
    facts.fact("modified", article.modifiedAt());
    facts.fact("language", article.language());
    facts.fact("site", article.siteName());
    facts.fact("address", article.canonicalUrl());
    facts.fact("image", article.image());
    facts.fact("summary", article.description());
    facts.fact(
        "found", "%s (confidence %.2f)".formatted(word(article.finding()), article.confidence()));
    output.println();
    output.println(article.text().replace("\n", "\n\n"));
    output.flush();
  }

  private static String word(ExtractedArticle.Finding finding) {
    return finding.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
