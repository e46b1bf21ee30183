package org.pillarwatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pillarwatch.ingest.page.ExtractedArticle.Finding;

/** Pages that nobody wrote for reading. */
class HostilePagesTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String PARAGRAPH =
      "<p>It rained for the first time in nine weeks on Tuesday, and the reservoir rose by two"
          + " metres.</p>";
  private static final PageSource UNKNOWN = new PageSource(null, Map.of());

  private final ArticleExtractor extractor = new ArticleExtractor();

  @Test
  void survivesElementsNestedTwoHundredThousandDeep() {
    assertThat(read("<div>".repeat(200_000) + "deep down").finding())
        .isIn(Finding.ARTICLE, Finding.NO_ARTICLE);
  }

  @Test
  void survivesFormattingNestedTwoHundredThousandDeep() {
    assertThat(read("<b><i><a>".repeat(70_000) + "deep down").finding())
        .isIn(Finding.ARTICLE, Finding.NO_ARTICLE);
  }

  @Test
  void survivesOneTextOfTenMegabytes() {
    assertThat(read("<p>" + "word and word, ".repeat(700_000)).text().length())
        .isLessThanOrEqualTo(ExtractedArticle.MAX_TEXT);
  }

  @Test
  void survivesAMillionEmptyElements() {
    assertThat(read("<p>".repeat(1_000_000)).finding()).isEqualTo(Finding.NO_ARTICLE);
  }

  @Test
  void survivesAHundredThousandAttributes() {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      attributes.append(" a").append(i).append("='b'");
    }

    assertThat(read("<article" + attributes + "><p>Text</article>").finding())
        .isIn(Finding.ARTICLE, Finding.NO_ARTICLE);
  }

  @Test
  void survivesStructuredDataNestedWithoutEnd() {
    String page = "<script type='application/ld+json'>" + "[".repeat(100_000) + "</script><p>Text";

    assertThat(read(page).finding()).isEqualTo(Finding.NO_ARTICLE);
  }

  /** Each made some part of reading take the square of its length, or worse. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("traps")
  void isNotHeldUpBy(String trap, String html) {
    assertThat(read("<article>" + PARAGRAPH.repeat(3) + "</article>" + html).text())
        .as(trap)
        .contains("rained");
  }

  static Stream<Arguments> traps() {
    return Stream.of(
        arguments(
            "an endless link to an author", "<a href='/by/" + "a".repeat(200_000) + "?'>x</a>"),
        arguments(
            "a link to an author of authors", "<a href='" + "/by/".repeat(50_000) + "?'>x</a>"),
        arguments("an endless name", "<meta name=author content='" + "a".repeat(2_000_000) + "'>"),
        arguments("an endless language", "<html lang='en" + "-aa".repeat(1_000_000) + "'>"),
        arguments(
            "bylines within bylines", "<i class=byline>".repeat(300) + "word ".repeat(900_000)),
        arguments("headings that are long", ("<h1>" + "a | b - ".repeat(1_000)).repeat(200)),
        arguments(
            "formatting that is never closed",
            IntStream.range(0, 45_000)
                .mapToObj(i -> "<p><b id=" + i + ">x</p>")
                .collect(Collectors.joining())),
        arguments("a table of numbers", "<table>" + ("<tr>" + "<td>7".repeat(10)).repeat(9_000)));
  }

  @Test
  void namesAnEmptyBody() {
    assertThat(read("").finding()).isEqualTo(Finding.EMPTY);
    assertThat(read(" \n\t ").finding()).isEqualTo(Finding.EMPTY);
  }

  @Test
  void namesADocumentThatIsNoPage() {
    assertThat(read("%PDF-1.7 and so on").finding()).isEqualTo(Finding.NOT_A_PAGE);
  }

  @Test
  void namesAnImageByItsType() {
    var image = new PageSource(null, Map.of("content-type", "image/png"));

    assertThat(extractor.extract(new byte[] {'x'}, image).finding()).isEqualTo(Finding.NOT_A_PAGE);
  }

  @Test
  void answersOnRandomBytes() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      byte[] junk = new byte[random.nextInt(5_000)];
      random.nextBytes(junk);

      assertThat(extractor.extract(junk, UNKNOWN).text()).isNotNull();
    }
  }

  private ExtractedArticle read(String html) {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    return assertTimeoutPreemptively(SOON, () -> extractor.extract(body, UNKNOWN));
  }
}
