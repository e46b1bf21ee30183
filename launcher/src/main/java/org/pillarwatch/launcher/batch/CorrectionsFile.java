package org.pillarwatch.launcher.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.pillarwatch.launcher.CommandFailed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The export of editors' corrections: JSON Lines. */
final class CorrectionsFile {

  private static final JsonMapper JSON = new JsonMapper();

  private CorrectionsFile() {}

  /**
   * Reads a file.
   *
   * @throws CommandFailed naming the file, the line and the reason when a line cannot be used
   */
  static List<CorrectedText> read(String file) {
    List<CorrectedText> texts = new ArrayList<>();
    int number = 0;
    for (String line : new String(Document.file(file).body(), UTF_8).lines().toList()) {
      number++;
      if (!line.isBlank()) {
        texts.add(text(line, file, number));
      }
    }
    return texts;
  }

  private static CorrectedText text(String line, String file, int number) {
    try {
      return CorrectedText.of(JSON.readTree(line));
    } catch (JacksonException e) {
      throw new CommandFailed(
          "%s, line %d: not JSON: %s".formatted(file, number, e.getOriginalMessage()), e);
    } catch (BadRequest e) {
      throw new CommandFailed("%s, line %d: %s".formatted(file, number, e.getMessage()), e);
    }
  }
}
