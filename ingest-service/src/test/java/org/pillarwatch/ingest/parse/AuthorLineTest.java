package org.pillarwatch.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorLineTest {

  @ParameterizedTest
  @CsvSource({
    "Ana Ruiz,Ana Ruiz,",
    "ana@e.example,,ana@e.example",
    "Ana Ruiz (ana@e.example),Ana Ruiz,ana@e.example",
    "ana@e.example (Ana Ruiz),Ana Ruiz,ana@e.example",
    "Ana Ruiz <ana@e.example>,Ana Ruiz,ana@e.example",
    "mailto:ana@e.example (Ana Ruiz),Ana Ruiz,ana@e.example",
    "Ana Ruiz (El Faro),Ana Ruiz (El Faro),"
  })
  void distinguishesNameFromAddress(String line, String name, String email) {
    assertThat(AuthorLine.read(line)).contains(new FeedAuthor(name, email, null));
  }
}
