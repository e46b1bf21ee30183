package org.pillarwatch.launcher.batch;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

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

  @Parameters(paramLabel = "FILE", description = "JSON Lines in UTF-8.")
  private String file = "";

  @Mixin private TaxonomyOption taxonomies = new TaxonomyOption();

  @Override
  public Integer call() {
    var evaluation = new Evaluation(taxonomies.classifier());
    CorrectionsFile.read(file).forEach(evaluation::add);
    PrintStream output = ReadableText.standardOutput();
    evaluation.print(output);
    output.flush();
    return 0;
  }
}
