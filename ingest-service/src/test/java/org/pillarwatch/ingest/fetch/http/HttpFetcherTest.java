package org.pillarwatch.ingest.fetch.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pillarwatch.ingest.Origin.ok;
import static org.pillarwatch.ingest.Origin.raw;
import static org.pillarwatch.ingest.Origin.status;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarwatch.ingest.Origin;
import org.pillarwatch.ingest.address.WebAddress;
import org.pillarwatch.ingest.fetch.FeedCredentials;
import org.pillarwatch.ingest.fetch.FetchOutcome;
import org.pillarwatch.ingest.fetch.FetchOutcome.Denial;
import org.pillarwatch.ingest.fetch.FetchOutcome.Denied;
import org.pillarwatch.ingest.fetch.FetchOutcome.Failure;
import org.pillarwatch.ingest.fetch.FetchOutcome.Fetched;
import org.pillarwatch.ingest.fetch.FetchOutcome.Gone;
import org.pillarwatch.ingest.fetch.FetchOutcome.NotFound;
import org.pillarwatch.ingest.fetch.FetchOutcome.NotModified;
import org.pillarwatch.ingest.fetch.FetchOutcome.Refusal;
import org.pillarwatch.ingest.fetch.FetchOutcome.Throttled;
import org.pillarwatch.ingest.fetch.FetchOutcome.Unreachable;
import org.pillarwatch.ingest.fetch.FetchRequest;
import org.pillarwatch.ingest.fetch.RevisitTerms;
import org.pillarwatch.ingest.fetch.Validators;

class HttpFetcherTest extends FetchingTest {

  @Nested
  class Answers {

    @Test
    void bringsThePageAndItsValidators() throws Exception {
      origin.on(
          "/page",
          ok(
              "text/html",
              "<p>News",
              "ETag: \"v1\"",
              "Last-Modified: Thu, 29 Jul 2021 12:00:00 GMT"));

      Fetched fetched = (Fetched) fetch("/page");

      assertThat(text(fetched)).isEqualTo("<p>News");
      assertThat(fetched.body().header("content-type")).contains("text/html");
      assertThat(fetched.validators())
          .isEqualTo(new Validators("\"v1\"", "Thu, 29 Jul 2021 12:00:00 GMT"));
    }

    @Test
    void saysWhoAsks() throws Exception {
      fetch("/page");

      assertThat(origin.requests("/page").getFirst().headers())
          .containsEntry("user-agent", "Pillarwatch/0.1 (+newsdesk@example.org)")
          .doesNotContainKeys("cookie", "authorization");
    }

    @Test
    void asksOnlyForWhatIsNewer() throws Exception {
      origin.on("/feed", status("304 Not Modified", "ETag: \"v2\""));

      FetchOutcome outcome =
          fetcher.fetch(FetchRequest.feed(origin.url("/feed"), new Validators("\"v1\"", "then")));

      assertThat(outcome)
          .isEqualTo(new NotModified(new Validators("\"v2\"", null), RevisitTerms.NONE));
      assertThat(origin.requests("/feed").getFirst().headers())
          .containsEntry("if-none-match", "\"v1\"")
          .containsEntry("a-im", "feed")
          .containsEntry("if-modified-since", "then");
    }

    @Test
    void takesTheNewEntriesAlone() throws Exception {
      origin.on(
          "/feed",
          raw(
              "HTTP/1.1 226 IM Used\r\nConnection: close\r\nIM: feed, range\r\n"
                  + "Content-Length: 4\r\n\r\nnews"));
      origin.on("/whole", ok("text/xml", "all"));
      Validators held = new Validators("\"v1\"", null);

      Fetched news = (Fetched) fetcher.fetch(FetchRequest.feed(origin.url("/feed"), held));
      Fetched whole = (Fetched) fetcher.fetch(FetchRequest.feed(origin.url("/whole"), held));

      assertThat(text(news)).isEqualTo("news");
      assertThat(news.isDelta()).isTrue();
      assertThat(whole.isDelta()).isFalse();
    }

    @Test
    void keepsNoValidatorsOfAPageThatExpiresAtOnce() throws Exception {
      origin.on("/page", ok("text/html", "x", "ETag: \"v1\"", "Expires: 0"));

      assertThat(((Fetched) fetch("/page")).validators()).isEqualTo(Validators.NONE);
    }

    @Test
    void saysHowLongTheAnswerHolds() throws Exception {
      origin.on("/page", ok("text/html", "x", "Cache-Control: public, max-age=600"));

      assertThat(((Fetched) fetch("/page")).terms().freshFor()).hasMinutes(10);
    }

    @ParameterizedTest(name = "{0} then {1}: {2}")
    @CsvSource({
      "301 Moved, 308 Moved, true",
      "301 Moved, 302 Found, false",
      "307 Elsewhere, 301 Moved, false",
    })
    void saysWhereItMovedWhenEveryHopIsPermanent(String first, String second, boolean moved)
        throws Exception {
      origin.on("/old", status(first, "Location: /between"));
      origin.on("/between", status(second, "Location: /new"));
      origin.on("/new", ok("text/html", "x"));

      assertThat(((Fetched) fetch("/old")).terms().movedTo())
          .isEqualTo(moved ? Optional.of(origin.url("/new")) : Optional.empty());
    }

    @Test
    void sendsOwnHeadersToTheirHostAlone() throws Exception {
      origin.on("/old", status("302 Found", "Location: /new"));
      origin.on("/new", status("302 Found", "Location: " + other("/third")));
      var secret = new FeedCredentials(Map.of("Authorization", "Basic c2VjcmV0"));

      fetcher.fetch(FetchRequest.page(origin.url("/old")).with(secret));

      assertThat(origin.requests("/new").getFirst().headers())
          .containsEntry("authorization", "Basic c2VjcmV0");
      assertThat(origin.requests("/third").getFirst().headers()).doesNotContainKey("authorization");
      assertThat(secret).hasToString("[Authorization]");
    }

    /** The same server under another name. */
    private String other(String path) {
      return origin.url(path).toString().replace("127.0.0.1", "localhost");
    }

    @Test
    void namesWhatIsNotThere() throws Exception {
      origin.on("/gone", status("410 Gone"));

      assertThat(fetch("/gone")).isEqualTo(new Gone());
      assertThat(fetch("/missing")).isEqualTo(new NotFound());
    }

    @ParameterizedTest
    @CsvSource({"429 Too Many Requests, 120", "503 Unavailable, 120", "403 Forbidden, 120"})
    void waitsAsLongAsTheHostAsks(String status, String seconds) throws Exception {
      origin.on("/busy", status(status, "Retry-After: " + seconds));

      assertThat(fetch("/busy")).isEqualTo(new Throttled(Duration.ofMinutes(2)));
    }

    @Test
    void isThrottledEvenWithoutAPause() throws Exception {
      origin.on("/busy", status("429 Too Many Requests"));

      assertThat(fetch("/busy")).isEqualTo(new Throttled(Duration.ZERO));
    }

    @Test
    void leavesTheWholeHostAloneThatThrottles() throws Exception {
      origin.on("/busy", status("429 Too Many Requests", "Retry-After: 120"));
      fetch("/busy");

      assertThat(fetch("/other")).isInstanceOf(Throttled.class);
      assertThat(origin.requests("/other")).isEmpty();
    }

    @Test
    void namesTheChallengeForBrowsers() throws Exception {
      origin.on("/shielded", status("403 Forbidden", "cf-mitigated: challenge"));

      assertThat(fetch("/shielded")).isEqualTo(new Denied(Denial.BROWSER_CHALLENGE, 403));
    }

    @Test
    void namesTheServersOwnFailure() throws Exception {
      origin.on("/broken", status("502 Bad Gateway"));

      assertThat(fetch("/broken")).isEqualTo(new Unreachable(Failure.SERVER_ERROR, "status 502"));
    }
  }

  @Nested
  class Redirects {

    @Test
    void areFollowedToTheirEnd() throws Exception {
      origin.on("/old", status("301 Moved Permanently", "Location: /newer?a=1"));
      origin.on("/newer?a=1", status("302 Found", "Location: " + origin.url("/newest")));
      origin.on("/newest", ok("text/html", "here"));

      Fetched fetched = (Fetched) fetch("/old");

      assertThat(text(fetched)).isEqualTo("here");
      assertThat(fetched.finalUrl()).isEqualTo(origin.url("/newest"));
    }

    @Test
    void thatSetACookieAndComeBackAreFollowedWithIt() throws Exception {
      origin.on(
          "/wall",
          (request, out) -> {
            boolean known = "lang=es; seen=1".equals(request.headers().get("cookie"));
            Origin.Reply reply =
                known
                    ? ok("text/html", "here")
                    : status(
                        "302 Found",
                        "Location: /wall",
                        "Set-Cookie: seen=1; Path=/",
                        "Set-Cookie: lang=es",
                        "Set-Cookie: other=1; Domain=example.org");
            reply.write(request, out);
          });

      assertThat(text((Fetched) fetch("/wall"))).isEqualTo("here");
      fetch("/wall");
      assertThat(origin.requests("/wall").get(2).headers())
          .as("the next request knows nothing of it")
          .doesNotContainKey("cookie");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"0;url=/new", "0; URL='/new'", "1, /new", "5 ; url = \"/new\"", "0.5;Url=/new "})
    void ofPagesWithoutTextAreFollowed(String content) throws Exception {
      String written = content.replace("\"", "&quot;");
      origin.on(
          "/old",
          ok(
              "text/html",
              "<title>Moved</title><meta content=\"" + written + "\" http-equiv=Refresh>"));
      origin.on("/new", ok("text/html", "here"));

      Fetched fetched = (Fetched) fetch("/old");

      assertThat(text(fetched)).isEqualTo("here");
      assertThat(fetched.finalUrl()).isEqualTo(origin.url("/new"));
      assertThat(fetched.terms().movedTo()).isEmpty();
    }

    @Test
    void ofPagesThatSetACookieAndReloadAreFollowedWithIt() throws Exception {
      origin.on(
          "/gate",
          (request, out) -> {
            boolean known = "pass=1".equals(request.headers().get("cookie"));
            Origin.Reply reply =
                known
                    ? ok("text/html", "here")
                    : ok(
                        "text/html",
                        "<meta http-equiv=refresh content='0;url=/gate'>",
                        "Set-Cookie: pass=1");
            reply.write(request, out);
          });

      assertThat(text((Fetched) fetch("/gate"))).isEqualTo("here");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<meta http-equiv=refresh content='300'>",
          "<meta http-equiv=refresh content='600;url=/new'>",
          "<meta http-equiv=refresh content='0;url=/old'>",
          "<noscript><meta http-equiv=refresh content='0;url=/new'></noscript>",
          "<meta name=description content='0;url=/new'>"
        })
    void ofOtherPagesAreNot(String head) throws Exception {
      origin.on("/old", ok("text/html", head));

      assertThat(((Fetched) fetch("/old")).finalUrl()).isEqualTo(origin.url("/old"));
      assertThat(origin.requests("/new")).isEmpty();
    }

    @Test
    void ofPagesWithTextAreNot() throws Exception {
      origin.on(
          "/old",
          ok(
              "text/html",
              "<meta http-equiv=refresh content='5;url=/new'><p>" + "Rain at last. ".repeat(30)));

      assertThat(((Fetched) fetch("/old")).finalUrl()).isEqualTo(origin.url("/old"));
    }

    @Test
    void thatSetTheSameCookieAgainAreACircle() throws Exception {
      origin.on("/wall", status("302 Found", "Location: /wall", "Set-Cookie: seen=1"));

      assertThat(reasonOf(fetch("/wall"))).isEqualTo(Refusal.REDIRECT_LOOP);
      assertThat(origin.requests("/wall")).hasSize(2);
    }

    @Test
    void toAddressesInRawUtf8AreFollowed() throws Exception {
      origin.on(
          "/old",
          (request, out) ->
              out.write(
                  "HTTP/1.1 301 Moved\r\nLocation: /canción\r\nContent-Length: 0\r\n\r\n"
                      .getBytes(UTF_8)));
      origin.on("/canci%C3%B3n", ok("text/html", "here"));

      assertThat(text((Fetched) fetch("/old"))).isEqualTo("here");
    }

    @Test
    void inACircleAreNamed() throws Exception {
      origin.on("/a", status("302 Found", "Location: /b"));
      origin.on("/b", status("302 Found", "Location: /a"));

      assertThat(reasonOf(fetch("/a"))).isEqualTo(Refusal.REDIRECT_LOOP);
      assertThat(origin.requests("/a")).hasSize(1);
    }

    @Test
    void endAfterFiveHops() throws Exception {
      for (int i = 0; i < 10; i++) {
        origin.on("/" + i, status("302 Found", "Location: /" + (i + 1)));
      }

      assertThat(reasonOf(fetch("/0"))).isEqualTo(Refusal.REDIRECT_LOOP);
      assertThat(origin.connections()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "file:///etc/passwd", "gopher://example.org/", "ftp://example.org/x",
          "jar:http://example.org/a!/b", "data:text/html,x", "http://user:secret@example.org/",
          "http://example.org\\@127.0.0.1/", "http:///nowhere"
        })
    void toWhatIsNoAddressAreRefused(String location) throws Exception {
      origin.on("/trap", status("302 Found", "Location: " + location));

      assertThat(reasonOf(fetch("/trap"))).isEqualTo(Refusal.BAD_ADDRESS);
    }
  }

  @Nested
  class Connections {

    @Test
    void toNamesThatDoNotExistAreNamed() throws Exception {
      var offline =
          fetcher(host -> {
            throw new java.net.UnknownHostException(host);
          });

      assertThat(offline.fetch(FetchRequest.page(WebAddress.of("https://news.example/"))))
          .isEqualTo(new Unreachable(Failure.DNS, "news.example"));
    }

    @Test
    void thatAreRefusedAreNamed() throws Exception {
      origin.close();

      assertThat(failureOf(fetch("/page"))).isEqualTo(Failure.CONNECT);
    }

    @Test
    void withoutProperTlsAreNamed() throws Exception {
      FetchOutcome outcome =
          fetcher.fetch(FetchRequest.page(WebAddress.of("https://" + origin.authority() + "/")));

      assertThat(outcome).isInstanceOf(Unreachable.class);
      assertThat(failureOf(outcome)).isIn(Failure.TLS, Failure.RESET);
    }
  }

  @Nested
  class Garbage {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "SSH-2.0-OpenSSH_9.6\r\n\r\n",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n",
          "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nshort",
          ""
        })
    void isNamedAndDoesNoHarm(String answer) throws Exception {
      origin.on("/garbage", raw(answer));

      assertThat(failureOf(fetch("/garbage"))).isIn(Failure.PROTOCOL, Failure.RESET);
    }
  }
}
