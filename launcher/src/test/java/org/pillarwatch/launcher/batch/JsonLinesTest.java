package org.pillarwatch.launcher.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pillarwatch.launcher.CommandFailed;

class JsonLinesTest {

  private record Echo(String text) {}

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final JsonLines lines = new JsonLines(JsonLinesTest::echo, output);

  @Test
  void answersWithTheRequestsOwnId() throws Exception {
    assertThat(answers("{\"id\":\"a\",\"text\":\"ñandú\"}\n{\"id\":7,\"text\":\"x\"}"))
        .containsExactlyInAnyOrder(
            "{\"id\":\"a\",\"text\":\"ñandú\"}", "{\"id\":7,\"text\":\"x\"}");
  }

  @Test
  void goesOnAfterARequestThatCannotBeServed() throws Exception {
    assertThat(answers("nonsense\n{\"id\":1}\n{\"text\":\"x\"}\n{\"id\":2,\"text\":\"x\"}"))
        .hasSize(4)
        .anyMatch(line -> line.startsWith("{\"id\":null,\"error\":\"not JSON"))
        .contains("{\"id\":1,\"error\":\"\\\"text\\\" is missing\"}")
        .contains("{\"id\":null,\"error\":\"\\\"id\\\" is missing\"}")
        .contains("{\"id\":2,\"text\":\"x\"}");
  }

  @Test
  void saysWhatBrokeInside() throws Exception {
    assertThat(answers("{\"id\":1,\"text\":\"boom\"}"))
        .containsExactly("{\"id\":1,\"error\":\"java.lang.IllegalStateException: boom\"}");
  }

  @Test
  void losesNothingAmongMany() throws Exception {
    String requests =
        IntStream.range(0, 5_000)
            .mapToObj(number -> "{\"id\":%d,\"text\":\"x\"}".formatted(number))
            .collect(Collectors.joining("\n"));

    assertThat(answers(requests)).hasSize(5_000).doesNotHaveDuplicates();
  }

  @Test
  void keepsTheOrderWhereItMatters() throws Exception {
    lines.answerInOrder(
        new ByteArrayInputStream(
            "{\"id\":2,\"text\":\"x\"}\n\n{\"id\":1,\"text\":\"x\"}".getBytes(UTF_8)));

    assertThat(output.toString(UTF_8))
        .isEqualTo("{\"id\":2,\"text\":\"x\"}\n{\"id\":1,\"text\":\"x\"}\n");
  }

  @Test
  void stopsWhenNobodyReadsTheAnswers() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int octet) throws IOException {
            throw new IOException("Broken pipe");
          }
        };

    assertThatThrownBy(() ->
            new JsonLines(JsonLinesTest::echo, closed)
                .answerAll(new ByteArrayInputStream("{\"id\":1}\n".repeat(10).getBytes(UTF_8))))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("Broken pipe");
  }

  private List<String> answers(String requests) throws Exception {
    lines.answerAll(new ByteArrayInputStream(requests.getBytes(UTF_8)));
    return output.toString(UTF_8).lines().toList();
  }

  private static Echo echo(Request request) throws BadRequest {
    String text = request.text("text");
    if (text.equals("boom")) {
      throw new IllegalStateException(text);
    }
    return new Echo(text);
  }
}
