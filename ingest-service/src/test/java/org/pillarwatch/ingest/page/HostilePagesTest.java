package org.pillarwatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pillarwatch.ingest.page.ExtractedArticle.Finding;

/** Pages that nobody wrote for reading. */
class HostilePagesTest {
  private static final Duration SOON = Duration.ofSeconds(10);
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
  void survivesStructuredDataNestedWithoutEnd() {
    String page = "<script type='application/ld+json'>" + "[".repeat(100_000) + "</script><p>Text";

    assertThat(read(page).finding()).isEqualTo(Finding.NO_ARTICLE);
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
    return assertTimeout(SOON, () -> extractor.extract(body, UNKNOWN));
  }
}
