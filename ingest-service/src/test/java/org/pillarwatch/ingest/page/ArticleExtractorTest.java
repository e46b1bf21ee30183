package org.pillarwatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pillarwatch.ingest.page.ExtractedArticle.Finding;

/** Two pages of invented papers, with the furniture that real ones have. */
class ArticleExtractorTest {
  private static final URI HARBOUR =
      URI.create("https://www.harbourledger.example/2024/03/05/dredging-permit?utm_source=feed");

  private final ArticleExtractor extractor = new ArticleExtractor();

  @Test
  void keepsTheParagraphsOfTheArticle() throws IOException {
    assertThat(harbour().text().lines())
        .contains("What the council decided")
        .anyMatch(line -> line.startsWith("The city council granted a dredging permit"))
        .anyMatch(line -> line.startsWith("\u201cWe asked for a baseline study"))
        .anyMatch(line -> line.startsWith("Work may begin in June"));
  }

  @Test
  void leavesThePagesFurnitureOut() throws IOException {
    assertThat(harbour().text())
        .doesNotContain("Subscribe", "Read more", "cookies", "Most read", "All rights reserved")
        .doesNotContain("Ferry timetable changes", "I grew up there");
  }

  @Test
  void keepsParagraphsInReadingOrder() throws IOException {
    String text = harbour().text();

    assertThat(text.indexOf("granted a dredging permit"))
        .isLessThan(text.indexOf("baseline study"));
    assertThat(text.indexOf("baseline study")).isLessThan(text.indexOf("Work may begin"));
  }

  @Test
  void takesTheSitesNameOffTheTitle() throws IOException {
    assertThat(harbour().title()).isEqualTo("Council grants dredging permit for the old harbour");
  }

  @Test
  void namesEachAuthor() throws IOException {
    assertThat(harbour().authors()).containsExactly("Ines Calloway", "Tomas Reiter");
  }

  @Test
  void keepsTheOffsetThatThePageWrites() throws IOException {
    assertThat(harbour().publishedAt())
        .isEqualTo(OffsetDateTime.parse("2024-03-05T07:30:00-06:00"));
    assertThat(harbour().modifiedAt()).isEqualTo(OffsetDateTime.parse("2024-03-05T11:02:00-06:00"));
  }

  @Test
  void readsTheOtherFacts() throws IOException {
    ExtractedArticle article = harbour();

    assertThat(article.finding()).isEqualTo(Finding.ARTICLE);
    assertThat(article.language()).isEqualTo("en-US");
    assertThat(article.siteName()).isEqualTo("Harbour Ledger");
    assertThat(article.canonicalUrl())
        .isEqualTo(URI.create("https://www.harbourledger.example/2024/03/05/dredging-permit"));
    assertThat(article.image())
        .isEqualTo(URI.create("https://www.harbourledger.example/media/harbour-dredger.jpg"));
    assertThat(article.description()).startsWith("Work may begin in June");
  }

  @Test
  void isSurerOfAnArticleThanOfAFrontPage() throws IOException {
    String front = "<ul>" + "<li><a href='/x'>A headline of the day</a></li>".repeat(40) + "</ul>";

    ExtractedArticle frontPage =
        extractor.extract(front.getBytes(StandardCharsets.UTF_8), unknown());

    assertThat(frontPage.text()).isEmpty();
    assertThat(frontPage.confidence()).isLessThan(harbour().confidence());
  }

  @Test
  void readsAPageInSpanishWithoutStructuredData() throws IOException {
    ExtractedArticle article =
        read("plain-spanish.html", URI.create("https://diario.example/pais/2023/11/14/cosecha"));

    assertThat(article.title()).isEqualTo("La cosecha de café cae por tercer año seguido");
    assertThat(article.authors()).containsExactly("Marta Quiñónez");
    assertThat(article.publishedAt()).isEqualTo(OffsetDateTime.parse("2023-11-14T00:00:00Z"));
    assertThat(article.text())
        .contains("La producción de café", "Los caficultores piden")
        .doesNotContain("Lea también", "Suscríbase");
  }

  @Test
  void givesTheSameAnswerEachTime() throws IOException {
    assertThat(harbour()).isEqualTo(harbour());
  }

  @Test
  void believesNoDateAfterThePageWasFetched() throws IOException {
    var early = new PageSource(null, Map.of(), Instant.parse("2024-01-01T00:00:00Z"));

    assertThat(extractor.extract(file("harbour.html"), early).publishedAt()).isNull();
  }

  @Test
  void takesTheResponsesDateForThatOfFetching() throws IOException {
    var early = new PageSource(null, Map.of("date", "Mon, 01 Jan 2024 00:00:00 GMT"));

    assertThat(extractor.extract(file("harbour.html"), early).publishedAt()).isNull();
  }

  private ExtractedArticle harbour() throws IOException {
    return read("harbour.html", HARBOUR);
  }

  private ExtractedArticle read(String name, URI url) throws IOException {
    return extractor.extract(file(name), new PageSource(url, Map.of()));
  }

  private static PageSource unknown() {
    return new PageSource(null, Map.of());
  }

  private static byte[] file(String name) throws IOException {
    try (InputStream page = ArticleExtractorTest.class.getResourceAsStream(name)) {
      if (page == null) {
        throw new IllegalArgumentException("no such page: " + name);
      }
      return page.readAllBytes();
    }
  }
}
