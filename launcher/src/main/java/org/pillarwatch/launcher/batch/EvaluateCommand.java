package org.pillarwatch.launcher.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.pillarwatch.launcher.CommandFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code evaluate}: compares the classifier with editors' corrections. */
@Command(
    name = "evaluate",
    description = {
      "Compares the classifier with editors' corrections: precision, recall, F1, calibration.",
      "Reads the export of corrections (GET /api/corrections on the desk's port), JSON Lines. A line"
          + " may name all correct tags instead: {\"title\"?,\"text\",\"pillars\":[…],"
          + "\"countries\":[…]}; countries are those in focus. Corrections of taxonomies that are not"
          + " loaded are ignored, and their names are printed."
    })
public final class EvaluateCommand implements Callable<Integer> {

  private static final JsonMapper JSON = new JsonMapper();

  @Parameters(paramLabel = "FILE", description = "JSON Lines in UTF-8.")
  private String file = "";

  @Mixin private TaxonomyOption taxonomies = new TaxonomyOption();

  @Override
  public Integer call() throws IOException {
    var evaluation = new Evaluation(taxonomies.classifier());
    String content = new String(Document.file(file).body(), StandardCharsets.UTF_8);
    int number = 0;
    for (String line : content.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        evaluation.add(article(line, number));
      }
    }
    PrintStream output = ReadableText.standardOutput();
    evaluation.print(output);
    output.flush();
    return 0;
  }

  private JsonNode article(String line, int number) {
    try {
      return JSON.readTree(line);
    } catch (JacksonException e) {
      throw new CommandFailed(
          "%s, line %d: not JSON: %s".formatted(file, number, e.getOriginalMessage()), e);
    }
  }
}
