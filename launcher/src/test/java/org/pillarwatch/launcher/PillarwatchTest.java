package org.pillarwatch.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class PillarwatchTest {

  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @ParameterizedTest
  @ValueSource(strings = {"demo", "up", "parse-feed", "extract", "classify", "stories"})
  void explainsEachCommand(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(output.toString()).contains("Usage: pillarwatch " + command);
  }

  @Test
  void printsItsVersion() {
    assertThat(run("--version")).isZero();
    assertThat(output.toString()).startsWith("pillarwatch ");
  }

  @Test
  void namesAnUnknownOptionAndWhereToLook() {
    assertThat(run("demo", "--prot", "8080")).isEqualTo(2);
    assertThat(errors.toString())
        .contains("unknown option", "'--prot'", "Try: pillarwatch demo --help");
  }

  @Test
  void namesAnUnknownCommand() {
    assertThat(run("dmeo")).isEqualTo(2);
    assertThat(errors.toString()).contains("unknown command", "'dmeo'", "pillarwatch --help");
  }

  @Test
  void namesAPortThatIsNone() {
    assertThat(run("demo", "--port", "eighty")).isEqualTo(2);
    assertThat(errors.toString()).contains("--port", "'eighty'");
  }

  @Test
  void refusesAPortWithoutTwoAfterIt() {
    assertThat(run("demo", "--port", "65535")).isEqualTo(1);
    assertThat(errors.toString()).contains("--port 65535", "65533");
  }

  @Test
  void wantsACommand() {
    assertThat(run()).isEqualTo(2);
    assertThat(errors.toString()).contains("Missing required subcommand", "pillarwatch --help");
  }

  @Test
  void namesAFileThatIsMissing() {
    assertThat(run("extract", "no-such-page.html")).isEqualTo(1);
    assertThat(errors.toString()).contains("no such file: no-such-page.html");
  }

  @Test
  void namesADatabaseAddressThatIsNone() {
    assertThat(run("up", "--postgres", "db.example.org")).isEqualTo(1);
    assertThat(errors.toString()).contains("--postgres db.example.org", "jdbc:postgresql:");
  }

  private int run(String... arguments) {
    CommandLine commandLine = Pillarwatch.commandLine();
    commandLine.setOut(new PrintWriter(output, true));
    commandLine.setErr(new PrintWriter(errors, true));
    return commandLine.execute(arguments);
  }
}
