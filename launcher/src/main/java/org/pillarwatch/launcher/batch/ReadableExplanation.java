package org.pillarwatch.launcher.batch;

import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.page.Explanation;
import org.pillarwatch.ingest.page.Explanation.Paragraph;
import org.pillarwatch.ingest.page.Explanation.Place;
import org.pillarwatch.ingest.page.ExtractedArticle;

/**
 * Prints an explanation of an extraction: facts with their sources, the sources of the text, then
 * every piece of text with {@code +} if it was kept, its probability, and the most important
 * features.
 */
record ReadableExplanation(PrintStream output) {
  private static final int SHOWN = 100;

  void show(Explanation explanation) {
    ReadableText facts = new ReadableText(output);
    ExtractedArticle article = explanation.article();
    fact("title", article.title(), article);
    fact("authors", String.join(", ", article.authors()), article);
    fact("publishedAt", article.publishedAt(), article);
    fact("modifiedAt", article.modifiedAt(), article);
    fact("language", article.language(), article);
    fact("canonicalUrl", article.canonicalUrl(), article);
    fact("image", article.image(), article);
    fact("siteName", article.siteName(), article);
    fact("description", article.description(), article);
    fact("text", "%d characters".formatted(article.text().length()), article);
    facts.fact("confidence", String.format(Locale.ROOT, "%.2f", article.confidence()));
    article.marks().stream().sorted().forEach(mark -> facts.fact("mark", ReadableText.word(mark)));
    explanation.reasons().forEach(reason -> facts.fact("because", reason));
    output.println();
    explanation.places().forEach(this::show);
    output.println();
    explanation.paragraphs().forEach(this::show);
  }

  /** Prints a fact with its source in brackets. */
  private void fact(String name, @Nullable Object value, ExtractedArticle article) {
    String origin = article.origins().get(name);
    if (value != null && origin != null) {
      new ReadableText(output).fact(name, "%s  [%s]".formatted(value, origin));
    }
  }

  private void show(Place place) {
    output.printf(
        Locale.ROOT,
        "%s %-7s %3.0f %% of the prose, %d pieces: %s%n",
        place.chosen() ? "*" : " ",
        place.idea(),
        100 * place.proseShare(),
        place.paragraphs(),
        place.path());
  }

  private void show(Paragraph paragraph) {
    String text = ReadableText.withoutControls(paragraph.text());
    output.printf(
        Locale.ROOT,
        "%s %.2f %s%n",
        paragraph.kept() ? "+" : "-",
        paragraph.probability(),
        text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…");
    output.println(
        paragraph.votes().stream()
            .map(vote -> String.format(Locale.ROOT, "%s %+.1f", vote.feature(), vote.strength()))
            .collect(Collectors.joining(", ", "       ", "")));
  }
}
