package org.pillarwatch.launcher.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.frontier.host.SiteRuleFiles;
import org.pillarwatch.ingest.page.ArticleExtractor;
import org.pillarwatch.ingest.page.Explanation;
import org.pillarwatch.ingest.page.ExtractedArticle;
import org.pillarwatch.ingest.page.PageSource;
import org.pillarwatch.ingest.page.SiteRules;
import org.pillarwatch.launcher.CommandFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the article out of a web page. */
@Command(
    name = "extract",
    description = {
      "Reads the article out of a web page.",
      "Without a page it reads JSON Lines from standard input: {\"id\",\"file\",\"url\"?,"
          + "\"headers\"?}"
    })
public final class ExtractCommand implements Callable<Integer> {

  private static final JsonMapper JSON = new JsonMapper();

  @Parameters(arity = "0..1", paramLabel = "PAGE", description = "An address or a file.")
  private @Nullable String page;

  @Option(
      names = "--explain",
      description = "Shows where the article was looked for, and what spoke for each paragraph.")
  private boolean explain;

  @Option(
      names = "--rules",
      paramLabel = "DIRECTORY",
      description = "Rules for single sites, one file a host; see ingest-service's README.")
  private @Nullable Path rules;

  private final TextLanguage language = new TextLanguage();
  private ArticleExtractor extractor = new ArticleExtractor();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (rules != null) {
      extractor = new ArticleExtractor(rulesIn(rules));
    }
    String named = page;
    if (named == null) {
      StandardStreams streams = StandardStreams.forJsonLines();
      new JsonLines(this::answer, streams.output()).answerAll(streams.input());
    } else {
      Document document = Document.page(named);
      show(document.body(), new PageSource(document.url(), document.headers()));
    }
    return 0;
  }

  private static SiteRules rulesIn(Path directory) {
    try {
      return SiteRuleFiles.in(directory);
    } catch (IllegalArgumentException | UncheckedIOException wrong) {
      throw new CommandFailed("unusable rules: " + wrong.getMessage(), wrong);
    }
  }

  private ObjectNode answer(Request request) throws BadRequest {
    PageSource source = new PageSource(request.url(), request.headers());
    return explain
        ? JSON.valueToTree(explained(request.file(), source))
        : inWords(extracted(request.file(), source));
  }

  private ExtractedArticle extracted(byte[] body, PageSource source) {
    return language.decide(extractor.extract(body, source));
  }

  private Explanation explained(byte[] body, PageSource source) {
    Explanation explanation = extractor.explain(body, source);
    return explanation.with(language.decide(explanation.article()));
  }

  private static ObjectNode inWords(ExtractedArticle article) {
    ObjectNode answer = JSON.valueToTree(article);
    return answer.put("finding", ReadableText.word(article.finding()));
  }

  private void show(byte[] body, PageSource source) {
    PrintStream output = ReadableText.standardOutput();
    if (explain) {
      new ReadableExplanation(output).show(explained(body, source));
    } else {
      show(extracted(body, source), output);
    }
    output.flush();
  }

  private static void show(ExtractedArticle article, PrintStream output) {
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
        "found",
        "%s (confidence %.2f)"
            .formatted(ReadableText.word(article.finding()), article.confidence()));
    article.marks().stream().sorted().forEach(mark -> facts.fact("mark", ReadableText.word(mark)));
    output.println();
    output.println(ReadableText.withoutControls(article.text().replace("\n", "\n\n")));
  }
}
