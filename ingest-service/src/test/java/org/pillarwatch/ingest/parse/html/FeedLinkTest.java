package org.pillarwatch.ingest.parse.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedLinkTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          https://e.example/a/b?q > c               > https://e.example/a/c
          https://e.example/a/b?q > ?r=1            > https://e.example/a/b?r=1
          https://e.example/a/b#f > #g              > https://e.example/a/b#g
          https://e.example       > c               > https://e.example/c
          https://e.example/a     > ../../c         > https://e.example/c
          https://e.example/a     > //f.example/c   > https://f.example/c
          https://e.example/a     > two words|one   > https://e.example/two%20words%7Cone
          https://e.example/a     > /niño           > https://e.example/niño
          https://e.example/a     > 100%            > https://e.example/100%25
          https://e.example/a     > http:///f.example/ > http://f.example/
          https://e.example/a     > feed://f.example/c > http://f.example/c
          """)
  void resolvesAddressesAsBrowsersDo(String base, String written, String meant) {
    assertThat(FeedLink.resolve(base, written)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:x()",
        " java\tscript:x()",
        "VBScript:x",
        "data:text/html,x",
        "file:///etc/hosts",
        ""
      })
  void refusesWhatCouldRun(String written) {
    assertThat(FeedLink.resolve("https://e.example/", written)).isEmpty();
  }
}
