package org.pillarwatch.launcher.samplesite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SampleSiteTest {
  private static final Pattern LINK =
      Pattern.compile("http://127[^\"<]*/(?:articles|r)/[a-z-]+(?=[?<\"])");

  private final OpenSite open = new OpenSite();

  SampleSiteTest() throws IOException {}

  @AfterEach
  void close() {
    open.close();
  }

  @Test
  void listsItsFeedsForImport() {
    var list = open.get("/feeds.opml");

    assertThat(list.body()).contains("<opml version=\"2.0\">");
    assertThat(open.site.feeds())
        .isNotEmpty()
        .allSatisfy(feed -> assertThat(list.body()).contains("xmlUrl=\"" + feed.url() + "\""));
  }

  @Nested
  class Growing {
    @Test
    void startsWithAThirdOfItsArticles() {
      assertThat(articlesInFeeds()).hasSize(20);
    }

    @Test
    void addsOneArticleAtEachPace() {
      open.waitPaces(1);
      assertThat(articlesInFeeds()).hasSize(21);

      open.waitPaces(4);
      assertThat(articlesInFeeds()).hasSize(25);
    }

    @Test
    void staysAsItIsWhenAllAreOut() {
      open.waitPaces(40);
      var complete = articlesInFeeds();
      open.waitPaces(1_000);

      assertThat(complete).hasSize(60);
      assertThat(articlesInFeeds()).isEqualTo(complete);
    }

    @Test
    void namesTheMomentOfItsLastArticle() {
      assertThat(open.site.completeAt())
          .isEqualTo(OpenSite.NOON.plus(OpenSite.PACE.multipliedBy(40)));
      open.waitPaces(39);
      assertThat(articlesInFeeds()).hasSize(open.site.articles() - 1);
    }

    @Test
    void leadsFromEveryFeedEntryToAnArticle() {
      open.waitPaces(40);

      assertThat(articlesInFeeds())
          .allSatisfy(link -> assertThat(open.get(URI.create(link)).statusCode()).isIn(200, 301));
    }

    @Test
    void hidesAnArticleUntilItIsOut() {
      var page = "/quill-digest/articles/vp-cautions-gradual-outcomes";
      assertThat(open.get(page).statusCode()).isEqualTo(404);

      open.waitPaces(7);

      assertThat(open.get(page).statusCode()).isEqualTo(200);
    }

    @Test
    void datesAnArticleWithItsAppearance() {
      open.waitPaces(30);

      assertThat(open.get("/isthmus-courier/feed.xml").body())
          .contains("<published>2026-03-05T12:00:10Z</published>");
    }

    private List<String> articlesInFeeds() {
      return LINK.matcher(open.allFeeds())
          .results()
          .map(found -> found.group())
          .distinct()
          .toList();
    }
  }

  @Nested
  class Conditional {
    private static final String FEED = "/altiplano-herald/feed.xml";

    @Test
    void answers304ToItsEntityTag() {
      var tag = open.get(FEED).headers().firstValue("ETag").orElseThrow();
      var again = open.get(FEED, "If-None-Match", tag);

      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
    }

    @Test
    void answers304ToItsDate() {
      var date = open.get(FEED).headers().firstValue("Last-Modified").orElseThrow();

      assertThat(open.get(FEED, "If-Modified-Since", date).statusCode()).isEqualTo(304);
    }

    @Test
    void answersTheFeedAgainWhenItGrew() {
      var headers = open.get(FEED).headers();
      open.waitPaces(5);

      assertThat(List.of("ETag/If-None-Match", "Last-Modified/If-Modified-Since"))
          .map(pair -> pair.split("/"))
          .map(pair -> open.get(FEED, pair[1], headers.firstValue(pair[0]).orElseThrow()))
          .allSatisfy(response -> assertThat(response.statusCode()).isEqualTo(200));
    }

    @Test
    void givesAValidatorWithEveryFeedAndPage() {
      assertThat(open.get("/harbour-ledger/feed.xml").headers().map()).containsKey("etag");
      assertThat(open.get("/harbour-ledger/articles/ukraine-court-verdict").headers().map())
          .containsKeys("etag", "last-modified");
    }
  }

  @Nested
  class Correcting {
    private static final String PAGE = "/isthmus-courier/articles/port-district-families-flee";

    @Test
    void keepsTheFirstVersionAtFirst() {
      open.waitPaces(14);

      assertThat(open.get(PAGE).body()).contains("about 1,400 people").doesNotContain("Correction");
    }

    @Test
    void replacesItByTheCorrectedOne() {
      open.waitPaces(15);

      assertThat(open.get(PAGE).body())
          .contains("about 4,100 people", "<p>Correction:", "one driver was found shot dead");
    }

    @Test
    void datesTheCorrectionInTheFeed() {
      open.waitPaces(15);

      assertThat(open.get("/isthmus-courier/feed.xml").body())
          .contains("About 4,100 people", "<updated>2026-03-05T12:02:30Z</updated>");
    }
  }

  @Nested
  class Addressing {
    @Test
    void redirectsOneArticleFromItsFeedLinkForGood() {
      var link = open.site.baseUri() + "/altiplano-herald/r/honduras-domestic-violence-court";
      assertThat(open.get("/altiplano-herald/feed.xml").body()).contains(link);

      var response = open.get(URI.create(link));

      assertThat(response.statusCode()).isEqualTo(301);
      assertThat(response.headers().firstValue("Location"))
          .contains(
              open.site.baseUri() + "/altiplano-herald/articles/honduras-domestic-violence-court");
    }

    @Test
    void tracksTheReadersOfOneArticle() {
      open.waitPaces(20);
      var page = "/diario-cordillera/articles/sindicato-zona-franca-managua";

      assertThat(open.get("/diario-cordillera/feed.xml").body())
          .contains(page + "?utm_source=rss&amp;utm_medium=feed&amp;");
      assertThat(open.get(page + "?utm_source=rss").body())
          .contains("<link rel=\"canonical\" href=\"" + open.site.baseUri() + page + "\">");
    }

    @Test
    void allowsRobotsAllButThePrivateCorner() {
      assertThat(open.get("/robots.txt").body()).isEqualTo("User-agent: *\nDisallow: /private/\n");
    }

    @Test
    void advertisesTheFeedOnTheFrontPage() {
      assertThat(open.get("/pulso-austral/").body())
          .contains(
              "<link rel=\"alternate\" type=\"application/feed+json\" title=\"Pulso Austral\""
                  + " href=\""
                  + open.site.baseUri()
                  + "/pulso-austral/feed.json\">");
    }

    @Test
    void knowsNoOtherPages() {
      assertThat(List.of("/", "/private/", "/nobody/feed.xml", "/isthmus-courier/about"))
          .allSatisfy(path -> assertThat(open.get(path).statusCode()).isEqualTo(404));
    }

    @Test
    void answersHeadWithoutABody() {
      var response = open.send("HEAD", "/isthmus-courier/feed.xml");

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).isEmpty();
    }

    @Test
    void refusesWhatIsNotReading() {
      assertThat(open.send("POST", "/isthmus-courier/feed.xml").statusCode()).isEqualTo(405);
    }
  }

  @Nested
  class Running {
    @Test
    void runsTwiceSideBySide() throws IOException {
      try (var second = new OpenSite()) {
        assertThat(second.site.baseUri()).isNotEqualTo(open.site.baseUri());
      }
    }

    @Test
    void isGoneWhenClosed() {
      var robots = HttpRequest.newBuilder(URI.create(open.site.baseUri() + "/robots.txt")).build();
      open.site.close();

      try (var client = HttpClient.newHttpClient()) {
        assertThatThrownBy(() -> client.send(robots, BodyHandlers.ofString()))
            .isInstanceOf(ConnectException.class);
      }
    }

    @Test
    void refusesAPaceOfZero() {
      var noon = InstantSource.fixed(OpenSite.NOON);

      assertThatThrownBy(() -> SampleSite.start(noon, Duration.ZERO))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
