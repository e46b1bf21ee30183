package org.pillarwatch.launcher.batch;

import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pillarwatch.ingest.page.Explanation;
import org.pillarwatch.ingest.page.Explanation.Paragraph;
import org.pillarwatch.ingest.page.Explanation.Place;

/**
 * An explanation for a person: places first, then every piece of text with {@code +} when it was
 * kept, how likely it belongs to the article, and under it what counted most.
 */
record ReadableExplanation(PrintStream output) {
  private static final int SHOWN = 100;

  void show(Explanation explanation) {
    ReadableText facts = new ReadableText(output);
    facts.fact("title", explanation.article().title());
    facts.fact(
        "confidence", String.format(Locale.ROOT, "%.2f", explanation.article().confidence()));
    explanation.reasons().forEach(reason -> facts.fact("because", reason));
    output.println();
    explanation.places().forEach(this::show);
    output.println();
    explanation.paragraphs().forEach(this::show);
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
