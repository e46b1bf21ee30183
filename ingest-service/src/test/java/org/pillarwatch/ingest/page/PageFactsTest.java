package org.pillarwatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    void usesTheSitesNameWithoutAnAuthor() {
      ExtractedArticle article = read("<meta name=author content='The Ledger'>");

      assertThat(article.authors()).containsExactly("The Ledger");
    }

    @Test
    void takesWhomTheFeedNamesBeforeTheSitesName() {
      var announced = new Announcement("", null, List.of("Ana Diaz"), null);

      ExtractedArticle article =
          read(
              "<meta name=author content='The Ledger'>"
                  + "<meta property=og:site_name content='The Ledger'>",
              new PageSource(PAGE, Map.of(), null, announced));

      assertThat(article.authors()).containsExactly("Ana Diaz");
      assertThat(article.origins()).containsEntry("authors", "feed");
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
  void saysWhereEachFactWasFound() {
    ExtractedArticle article =
        read(
            """
            <html lang="en"><meta property="og:title" content="Rain at last">
            <meta property="og:site_name" content="The Ledger"><link rel="canonical" href="/rain">
            <meta name="description" content="Nine weeks without rain are over.">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Rain at last",
            "image":"/rain.jpg","datePublished":"2024-03-05T07:30:00+01:00","dateModified":"2024-03-05T09:00:00Z"}</script>
            <h1>Rain at last</h1><div class="byline">By Ana Diaz</div>
            <p>It rained.</p>\
            """);

    assertThat(article.origins())
        .containsOnly(
            entry("title", "h1"),
            entry("authors", "byline"),
            entry("publishedAt", "json-ld datePublished"),
            entry("modifiedAt", "json-ld dateModified"),
            entry("language", "html lang"),
            entry("canonicalUrl", "link canonical"),
            entry("image", "json-ld image"),
            entry("siteName", "meta og:site_name"),
            entry("description", "meta description"));
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
    return read(html, new PageSource(PAGE, Map.of()));
  }

  private static ExtractedArticle read(String html, PageSource source) {
    return new ArticleExtractor().extract(html.getBytes(StandardCharsets.UTF_8), source);
  }
}
