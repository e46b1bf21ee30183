package org.pillarwatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.pillarwatch.ingest.page.ExtractedArticle.Mark;

class PageFactsTest {
  private static final URI PAGE = URI.create("https://www.example.org/2024/mar/05/rain");

  @Nested
  class Authors {
    @Test
    void prefersPeopleInTheBylineToTheSitesName() {
      ExtractedArticle article =
          read(
              """
              <script type="application/ld+json">{"@type":"NewsArticle","headline":"Rain at last",
              "author":{"name":"The Ledger"},"publisher":{"name":"The Ledger"}}</script>
              <h1>Rain at last</h1><p>By <a href="/staff/7/ana-diaz">Ana Diaz</a></p>\
              """);

      assertThat(article.authors()).containsExactly("Ana Diaz");
    }

    @Test
    void takesTheSitesNameWhenNobodyElseIsNamed() {
      ExtractedArticle article = read("<meta name=author content='The Ledger'>");

      assertThat(article.authors()).containsExactly("The Ledger");
    }

    @Test
    void completesWhatMachinesAreToldFromTheByline() {
      ExtractedArticle article =
          read(
              """
              <meta name="author" content="Ana Diaz"><h1>Rain at last</h1>
              <div class="byline">By Ana Diaz and Li Wei</div>\
              """);

      assertThat(article.authors()).containsExactly("Ana Diaz", "Li Wei");
    }

    @Test
    void readsNamesThatOnlyTheirBoxesKeepApart() {
      ExtractedArticle article =
          read(
              """
              <h1>Rain</h1><div class="byline"><span>Ana Diaz</span><span>Li Wei</span></div>\
              """);

      assertThat(article.authors()).containsExactly("Ana Diaz", "Li Wei");
    }
  }

  @Nested
  class Titles {
    @Test
    void leavesTheSectionOffAHeading() {
      ExtractedArticle article =
          read(
              """
              <meta property="og:title" content="Rain falls at last on the valley">
              <script type="application/ld+json">{"@type":"NewsArticle",
              "headline":"Rain falls at last on the valley"}</script>
              <h1><a href="/weather">Weather</a> <span>Rain falls at last on the valley</span></h1>\
              """);

      assertThat(article.title()).isEqualTo("Rain falls at last on the valley");
    }

    @Test
    void believesTheOnlyHeadingThatSaysItInOtherWords() {
      ExtractedArticle article =
          read(
              """
              <title>Valley sees first rain in nine weeks - The Ledger</title>
              <h1>Nine weeks without rain are over</h1>\
              """);

      assertThat(article.title()).isEqualTo("Nine weeks without rain are over");
    }
  }

  @Test
  void readsTheDayInTheAddressBeforeAStrayDate() {
    assertThat(read("<time>11 February 2022</time>").publishedAt())
        .hasToString("2024-03-05T00:00Z");
  }

  @Test
  void takesTheTimeOfDayFromAnElementOfTheDayInTheAddress() {
    assertThat(
            read("<time>11 February 2022</time><time datetime=2024-03-05T07:30:00+01:00></time>")
                .publishedAt())
        .hasToString("2024-03-05T07:30+01:00");
  }

  @Test
  void believesACanonicalAddressOfTheSameRegistrantOnly() {
    assertThat(read("<link rel=canonical href=https://news.example.org/rain>").canonicalUrl())
        .isEqualTo(URI.create("https://news.example.org/rain"));
    assertThat(read("<link rel=canonical href=https://example.com/rain>").canonicalUrl()).isNull();
  }

  @Test
  void marksPaywallsAndLiveBlogs() {
    ExtractedArticle article =
        read(
            """
            <script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Rain",
            "isAccessibleForFree":false}</script>\
            """);

    assertThat(article.marks()).containsExactlyInAnyOrder(Mark.PAYWALLED, Mark.LIVE_BLOG);
  }

  private static ExtractedArticle read(String html) {
    return new ArticleExtractor()
        .extract(html.getBytes(StandardCharsets.UTF_8), new PageSource(PAGE, Map.of()));
  }
}
