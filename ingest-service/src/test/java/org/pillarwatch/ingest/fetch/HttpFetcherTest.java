package org.pillarwatch.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pillarwatch.ingest.Origin.ok;
import static org.pillarwatch.ingest.Origin.raw;
import static org.pillarwatch.ingest.Origin.status;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarwatch.ingest.Origin;
import org.pillarwatch.ingest.address.WebAddress;
import org.pillarwatch.ingest.fetch.FetchOutcome.Denial;
import org.pillarwatch.ingest.fetch.FetchOutcome.Denied;
import org.pillarwatch.ingest.fetch.FetchOutcome.Failure;
import org.pillarwatch.ingest.fetch.FetchOutcome.Fetched;
import org.pillarwatch.ingest.fetch.FetchOutcome.Gone;
import org.pillarwatch.ingest.fetch.FetchOutcome.NotFound;
import org.pillarwatch.ingest.fetch.FetchOutcome.NotModified;
import org.pillarwatch.ingest.fetch.FetchOutcome.Refusal;
import org.pillarwatch.ingest.fetch.FetchOutcome.Refused;
import org.pillarwatch.ingest.fetch.FetchOutcome.Throttled;
import org.pillarwatch.ingest.fetch.FetchOutcome.Unreachable;
import org.springframework.util.unit.DataSize;

@Timeout(30)
class HttpFetcherTest {

  static final int LIMIT = 256 * 1024;

  Origin origin = new Origin();
  Origin canary = new Origin();
  List<AutoCloseable> open = new ArrayList<>(List.of(origin, canary));
  HttpFetcher fetcher = fetcher(InetAddress::getAllByName);

  @BeforeEach
  void lureToTheCanary() {
    canary.on("/", ok("text/html", "you should not be here"));
  }

  @AfterEach
  void closeAll() throws Exception {
    for (AutoCloseable closeable : open) {
      closeable.close();
    }
  }

  HttpFetcher fetcher(AddressGuard.NameLookup names) {
    var properties =
        new FetchProperties(
            Duration.ofMillis(800),
            Duration.ofMillis(800),
            Duration.ofMillis(1_200),
            DataSize.ofBytes(LIMIT),
            DataSize.ofBytes(LIMIT),
            Duration.ZERO,
            10,
            true,
            "newsdesk@example.org",
            List.of(origin.authority(), "trusted.example"));
    var guard = new AddressGuard(names, properties.allowedPrivateAddresses());
    var exchange = new HttpExchange(FetchConfiguration.client(properties, guard));
    open.add(exchange);
    var turns = new HostTurns(Duration.ZERO, 10, InstantSource.system());
    return new HttpFetcher(exchange, turns, Admission.ALL, properties, InstantSource.system());
  }

  FetchOutcome fetch(String path) throws InterruptedException {
    return fetcher.fetch(FetchRequest.page(origin.url(path)));
  }

  static String text(FetchOutcome outcome) {
    return new String(((Fetched) outcome).body().bytes(), UTF_8);
  }

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

      assertThat(outcome).isEqualTo(new NotModified(new Validators("\"v2\"", null)));
      assertThat(origin.requests("/feed").getFirst().headers())
          .containsEntry("if-none-match", "\"v1\"")
          .containsEntry("if-modified-since", "then");
    }

    @Test
    void keepsNoValidatorsOfAPageThatExpiresAtOnce() throws Exception {
      origin.on("/page", ok("text/html", "x", "ETag: \"v1\"", "Expires: 0"));

      assertThat(((Fetched) fetch("/page")).validators()).isEqualTo(Validators.NONE);
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
  class Compression {

    @Test
    void unpacksGzipAndZstd() throws Exception {
      origin.on("/gzip", ok("text/html", gzip("zipped".getBytes(UTF_8)), "Content-Encoding: gzip"));
      origin.on(
          "/zstd",
          ok("text/html", Zstd.compress("packed".getBytes(UTF_8)), "Content-Encoding: zstd"));

      assertThat(text(fetch("/gzip"))).isEqualTo("zipped");
      assertThat(text(fetch("/zstd"))).isEqualTo("packed");
    }

    @Test
    void unpacksBrotli() throws Exception {
      // "hello world" as the Brotli stream of one uncompressed meta-block (RFC 7932 §9.2).
      byte[] brotli = {
        0x0b, 0x05, (byte) 0x80, 'h', 'e', 'l', 'l', 'o', ' ', 'w', 'o', 'r', 'l', 'd', 0x03
      };
      origin.on("/br", ok("text/html", brotli, "Content-Encoding: br"));

      assertThat(text(fetch("/br"))).isEqualTo("hello world");
    }

    @Test
    void readsWhatCameWholeOfABodyCutOff() throws Exception {
      byte[] whole = gzip("a first line\na second line\n".repeat(2_000).getBytes(UTF_8));
      byte[] half = java.util.Arrays.copyOf(whole, whole.length - 9);
      origin.on("/cut", ok("text/html", half, "Content-Encoding: gzip"));

      assertThat(text(fetch("/cut"))).startsWith("a first line\na second line\n");
    }

    @Test
    void refusesABomb() throws Exception {
      origin.on("/bomb", ok("text/html", gzip(new byte[100 * LIMIT]), "Content-Encoding: gzip"));
      byte[] nested = gzip(gzip(new byte[100 * LIMIT]));
      origin.on("/nested", ok("text/html", nested, "Content-Encoding: gzip, gzip"));

      assertThat(reasonOf(fetch("/nested"))).isEqualTo(Refusal.COMPRESSION_BOMB);
      assertThat(reasonOf(fetch("/bomb"))).isIn(Refusal.COMPRESSION_BOMB, Refusal.TOO_LARGE);
    }

    @Test
    void refusesWhatItCannotUnpack() throws Exception {
      origin.on("/odd", ok("text/html", "x", "Content-Encoding: lzma"));

      assertThat(reasonOf(fetch("/odd"))).isEqualTo(Refusal.UNKNOWN_ENCODING);
    }

    static byte[] gzip(byte[] bytes) throws IOException {
      var packed = new ByteArrayOutputStream();
      try (var gzip = new GZIPOutputStream(packed)) {
        gzip.write(bytes);
      }
      return packed.toByteArray();
    }
  }

  static Refusal reasonOf(FetchOutcome outcome) {
    return ((Refused) outcome).reason();
  }

  static Failure failureOf(FetchOutcome outcome) {
    return ((Unreachable) outcome).reason();
  }

  @Nested
  class Sizes {

    @Test
    void refusesABodyThatIsAnnouncedTooLarge() throws Exception {
      origin.on("/large", ok("text/html", new byte[10 * 1024 * 1024]));

      assertThat(reasonOf(fetch("/large"))).isEqualTo(Refusal.TOO_LARGE);
    }

    @Test
    void refusesABodyThatTurnsOutTooLarge() throws Exception {
      origin.on("/endless", (_, out) -> endless(out));

      assertThat(reasonOf(fetch("/endless"))).isEqualTo(Refusal.TOO_LARGE);
    }

    static void endless(OutputStream out) throws IOException {
      out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(UTF_8));
      while (true) {
        out.write(new byte[8192]);
      }
    }

    @Test
    void takesAnEmptyBodyForWhatItIs() throws Exception {
      origin.on("/empty", ok("text/html", ""));

      assertThat(text(fetch("/empty"))).isEmpty();
    }
  }

  @Nested
  class Times {

    @Test
    void breaksOffABodyThatDrips() throws Exception {
      var connectionEnded = new java.util.concurrent.CountDownLatch(1);
      origin.on(
          "/drip",
          (_, out) -> {
            try {
              out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(UTF_8));
              while (true) {
                out.write('x');
                out.flush();
                Thread.sleep(50);
              }
            } catch (IOException cut) {
              connectionEnded.countDown();
            }
          });

      assertThat(failureOf(fetch("/drip"))).isEqualTo(Failure.TIMEOUT);
      assertThat(connectionEnded.await(2, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void breaksOffHeadersThatDrip() throws Exception {
      origin.on(
          "/drip",
          (_, out) -> {
            out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(UTF_8));
            while (true) {
              out.write('x');
              out.flush();
              Thread.sleep(50);
            }
          });

      assertThat(failureOf(fetch("/drip"))).isEqualTo(Failure.TIMEOUT);
    }

    @Test
    void givesUpOnAServerThatSaysNothing() throws Exception {
      origin.on("/silent", (_, _) -> Thread.sleep(20_000));

      assertThat(failureOf(fetch("/silent"))).isEqualTo(Failure.TIMEOUT);
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

    @ParameterizedTest
    @ValueSource(
        strings = {
          "http://127.0.0.1:%d/",
          "http://localhost:%d/",
          "http://[::ffff:127.0.0.1]:%d/",
          "http://127.1:%d/",
          "http://2130706433:%d/",
          "http://0.0.0.0:%d/",
          "http://[::]:%d/"
        })
    void toAPrivateAddressNeverConnect(String location) throws Exception {
      String target = location.formatted(canary.url("/").getPort());
      origin.on("/trap", status("302 Found", "Location: " + target));

      assertThat(reasonOf(fetch("/trap"))).isEqualTo(Refusal.PRIVATE_ADDRESS);
      assertThat(canary.connections()).isZero();
    }
  }

  @Nested
  class PrivateAddresses {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "127.0.0.1",
          "127.8.8.8",
          "0.0.0.0",
          "10.0.0.1",
          "172.16.0.1",
          "192.168.1.1",
          "169.254.169.254",
          "100.64.0.1",
          "198.18.0.1",
          "192.0.0.1",
          "240.0.0.1",
          "255.255.255.255",
          "224.0.0.1",
          "[::1]",
          "[::]",
          "[::127.0.0.1]",
          "[::ffff:10.0.0.1]",
          "[64:ff9b::7f00:1]",
          "[2002:7f00:1::]",
          "[fc00::1]",
          "[fd00:ec2::254]",
          "[fe80::1]",
          "[ff02::1]"
        })
    void areRefusedInEveryForm(String host) throws Exception {
      FetchOutcome outcome =
          fetcher.fetch(FetchRequest.page(WebAddress.of("http://" + host + ":1/")));

      assertThat(reasonOf(outcome)).isEqualTo(Refusal.PRIVATE_ADDRESS);
    }

    @Test
    void areRefusedWhenANameTurnsToThem() throws Exception {
      InetAddress[] loopback = {InetAddress.getLoopbackAddress()};
      var rebinding = fetcher(_ -> loopback);

      FetchOutcome outcome =
          rebinding.fetch(
              FetchRequest.page(
                  WebAddress.of("http://rebound.example:" + canary.url("/").getPort() + "/")));

      assertThat(reasonOf(outcome)).isEqualTo(Refusal.PRIVATE_ADDRESS);
      assertThat(canary.connections()).isZero();
    }

    @Test
    void areAskedWhereTheOperatorAllowsIt() throws Exception {
      InetAddress[] loopback = {InetAddress.getLoopbackAddress()};
      canary.on("/page", ok("text/html", "inside"));
      var trusting = fetcher(_ -> loopback);

      FetchOutcome outcome =
          trusting.fetch(
              FetchRequest.page(
                  WebAddress.of("http://trusted.example:" + canary.url("/").getPort() + "/page")));

      assertThat(text(outcome)).isEqualTo("inside");
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
}
