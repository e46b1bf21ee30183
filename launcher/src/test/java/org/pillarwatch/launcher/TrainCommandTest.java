package org.pillarwatch.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainCommandTest {

  private static final String ARTICLE = "The bellwright guild met in the chapel before dawn.";

  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @TempDir Path directory;

  @Test
  void writesWeightsThatClassifyAcceptsAndThatTagOtherwise() throws Exception {
    Path weights = directory.resolve("ours.tsv");

    assertThat(run("train", corrections(40), "--output", weights.toString())).isZero();

    assertThat(output.toString())
        .containsPattern("40 texts")
        .containsPattern("recall +0\\.000 +[01]\\.[0-9]{3}")
        .contains("log loss", "classify --weights " + weights, "CLASSIFY_WEIGHTS=" + weights);
    Path article = Files.writeString(directory.resolve("article.txt"), ARTICLE);
    assertThat(classified(article.toString())).doesNotContain("rights");
    assertThat(classified(article.toString(), "--weights", weights.toString())).contains("rights");
  }

  @Test
  void namesTheVersionOfTheNewWeights() throws IOException {
    Path weights = directory.resolve("ours.tsv");

    assertThat(
            run("train", corrections(40), "--output", weights.toString(), "--weights-version", "9"))
        .isZero();
    assertThat(Files.readString(weights)).contains("version\t9\n");
    assertThat(run("train", corrections(40), "--weights-version", "a b")).isEqualTo(1);
    assertThat(errors.toString()).contains("--weights-version a b");
  }

  @Test
  void refusesTooFewTextsAndWritesNothing() throws IOException {
    Path weights = directory.resolve("ours.tsv");

    assertThat(run("train", corrections(7), "--output", weights.toString())).isEqualTo(1);
    assertThat(errors.toString()).contains("on 7 texts", "at least 20");
    assertThat(weights).doesNotExist();
  }

  @Test
  void refusesWeightsThatGainNothing() throws IOException {
    Path weights = directory.resolve("ours.tsv");
    StringBuilder lines = new StringBuilder();
    IntStream.range(0, 40)
        .forEach(text ->
            lines.append(
                "{\"text\":\"Talk %d of the evening.\",\"pillars\":[%s]}%n"
                    .formatted(text, text % 8 == 0 ? "\"gbv\"" : "")));
    Path file = Files.writeString(directory.resolve("noise.jsonl"), lines);

    assertThat(run("train", file.toString(), "--output", weights.toString())).isEqualTo(1);
    assertThat(output.toString()).contains("log loss");
    assertThat(errors.toString()).contains("no better", "nothing was written");
    assertThat(weights).doesNotExist();
  }

  @Test
  void namesTheLineThatCannotBeUsed() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("bad.jsonl"),
            """
            {"text": "A day.", "judgements": []}
            {"text": "A day.", "judgements": [{"taxonomy": "pillars", "tag": "gbv"}]}
            """);

    assertThat(run("train", file.toString())).isEqualTo(1);
    assertThat(errors.toString()).contains("bad.jsonl, line 2: ", "\"holds\"");
    assertThat(run("evaluate", file.toString())).isEqualTo(1);
    assertThat(run("train", corrections(1), "--taxonomy", "tides")).isEqualTo(1);
    assertThat(errors.toString()).contains("--taxonomy tides", "lines-of-effort");
  }

  @Test
  void refusesABrokenFileOfWeights() throws IOException {
    Path broken = Files.writeString(directory.resolve("broken.tsv"), "taxonomy\tpillars\nword\n");

    assertThat(run("evaluate", corrections(1), "--weights", broken.toString())).isEqualTo(1);
    assertThat(errors.toString()).contains("broken.tsv", "line 2");
  }

  private String corrections(int count) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int text = 0; text < count; text++) {
      boolean holds = text % 2 == 0;
      lines.add(
          """
          {"id":"%d","title":"","text":"The %s met in room %d before the rain.","language":"en",\
          "judgements":[{"taxonomy":"pillars","tag":"rights","holds":%b}]}\
          """
              .formatted(text, holds ? "bellwright guild" : "chess circle", text, holds));
    }
    return Files.write(directory.resolve("corrections.jsonl"), lines).toString();
  }

  private int run(String... arguments) {
    CommandLine commandLine = Pillarwatch.commandLine();
    commandLine.setOut(new PrintWriter(output, true));
    commandLine.setErr(new PrintWriter(errors, true));
    return commandLine.execute(arguments);
  }

  /** Runs the command as a process, since it writes to the standard output of the process. */
  private static String classified(String... arguments) throws IOException, InterruptedException {
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.addAll(List.of("-cp", System.getProperty("java.class.path")));
    java.addAll(List.of(Pillarwatch.class.getName(), "classify"));
    java.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(java).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String shown = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isZero();
    return shown;
  }
}
