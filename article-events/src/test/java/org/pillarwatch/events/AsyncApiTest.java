package org.pillarwatch.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds asyncapi.yaml against the code. */
class AsyncApiTest {

  @Test
  void namesTheTopicsThatTheCodeUses() throws IOException {
    assertThat(values("address: (\\S+)"))
        .containsExactlyInAnyOrder(
            Topics.ARTICLES_FETCHED,
            Topics.ARTICLES_CLASSIFIED,
            Topics.STORIES,
            Topics.ARTICLES_WITHDRAWN,
            Topics.TAXONOMIES,
            Topics.deadLetters(Topics.TAXONOMIES),
            Topics.deadLetters(Topics.ARTICLES_FETCHED),
            Topics.deadLetters(Topics.ARTICLES_CLASSIFIED),
            Topics.deadLetters(Topics.ARTICLES_WITHDRAWN));
  }

  @Test
  void pointsToSchemasThatExist() throws IOException {
    assertThat(values("\\$ref: (org/\\S+)"))
        .hasSize(6)
        .allSatisfy(path -> assertThat(Topics.class.getResource("/" + path)).isNotNull());
  }

  private static List<String> values(String pattern) throws IOException {
    try (InputStream in = Topics.class.getResourceAsStream("/asyncapi.yaml")) {
      return Pattern.compile(pattern)
          .matcher(new String(in.readAllBytes(), UTF_8))
          .results()
          .map((MatchResult match) -> match.group(1))
          .toList();
    }
  }
}
