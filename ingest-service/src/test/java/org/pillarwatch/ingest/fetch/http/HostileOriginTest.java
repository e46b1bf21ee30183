package org.pillarwatch.ingest.fetch.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.pillarwatch.ingest.Origin.ok;
import static org.pillarwatch.ingest.Origin.raw;
import static org.pillarwatch.ingest.Origin.status;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarwatch.chassis.outbound.AddressGuard;
import org.pillarwatch.chassis.outbound.PrivateAddress;
import org.pillarwatch.ingest.Origin;
import org.pillarwatch.ingest.Origin.Reply;
import org.pillarwatch.ingest.address.NotAWebAddress;
import org.pillarwatch.ingest.address.WebAddress;
import org.pillarwatch.ingest.fetch.FetchOutcome;
import org.pillarwatch.ingest.fetch.FetchOutcome.Failure;
import org.pillarwatch.ingest.fetch.FetchOutcome.Fetched;
import org.pillarwatch.ingest.fetch.FetchOutcome.Refusal;
import org.pillarwatch.ingest.fetch.FetchOutcome.Refused;
import org.pillarwatch.ingest.fetch.FetchOutcome.Unreachable;
import org.pillarwatch.ingest.fetch.FetchRequest;
import org.pillarwatch.ingest.fetch.FetchRequest.Kind;
import org.pillarwatch.ingest.fetch.Form;
import org.pillarwatch.ingest.fetch.Validators;

/** An origin that wants our time, our memory, or a way into the network behind us. */
class HostileOriginTest extends FetchingTest {

  // The deadline is 1.2 s, the rest for machines under load; without one it would take for ever.
  private static final Duration LATEST = Duration.ofSeconds(6);

  @Nested
  class LuresInward {

    @ParameterizedTest
    @FieldSource("org.pillarwatch.ingest.HostileAddresses#PRIVATE")
    void areRefusedWhateverIsAskedFor(String host) throws Exception {
      String address = "http://" + host + ":" + canary.url("/").getPort() + "/";
      origin.on("/lure", status("307 Temporary Redirect", "Location: " + address));
      for (Kind kind : Kind.values()) {
        assertRefused(fetcher.fetch(request(origin.url("/lure"), kind)));
        assertRefusedDirectly(address, kind);
      }
      assertThat(canary.connections()).isZero();
    }

    private void assertRefusedDirectly(String address, Kind kind) throws Exception {
      try {
        assertRefused(fetcher.fetch(request(WebAddress.of(address), kind)));
      } catch (NotAWebAddress e) {
        assertThat(e).hasMessageContaining("address");
      }
    }

    private static FetchRequest request(URI url, Kind kind) {
      return switch (kind) {
        case FEED -> FetchRequest.feed(url, Validators.NONE);
        case PAGE -> FetchRequest.page(url);
        case ROBOTS -> FetchRequest.robots(url);
        case HUB -> FetchRequest.hub(url, new Form(Map.of()));
      };
    }

    /** Numbers that no resolver here reads as addresses are names that do not exist. */
    private static void assertRefused(FetchOutcome outcome) {
      switch (outcome) {
        case Refused refused ->
            assertThat(refused.reason()).isIn(Refusal.PRIVATE_ADDRESS, Refusal.BAD_ADDRESS);
        case Unreachable unreachable -> assertThat(unreachable.reason()).isEqualTo(Failure.DNS);
        default -> assertThat(outcome).isInstanceOf(Refused.class);
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "//user@127.0.0.1:%d/",
          "http://news.example@127.0.0.1:%d/",
          "http://127.0.0.1:%d\\@news.example/",
          "http://news.example\\@127.0.0.1:%d/",
          "/\\127.0.0.1:%d/",
          "\\\\127.0.0.1:%d\\",
          "http:127.0.0.1:%d",
          "http://127.0.0.1:%d#@news.example/",
          "http://127.0.0.1:%d?@news.example/",
          "HTTP://127.0.0.1:%d/",
          "http://127.0.0.1%%00.news.example:%d/",
          "http://[::1%%25lo]:%d/",
          "\thttp://127.0.0.1:%d/"
        })
    void areNotTakenByTricksOfSpelling(String location) throws Exception {
      origin.on(
          "/lure",
          status("302 Found", "Location: " + location.formatted(canary.url("/").getPort())));

      FetchOutcome outcome = fetch("/lure");

      assertThat(outcome).isNotInstanceOf(Fetched.class);
      assertThat(canary.connections()).isZero();
    }

    /** In 2000::/3, but given to nobody: a connection to it ends nowhere, and soon. */
    private static final String PUBLIC = "2d00::1";

    @Test
    void areNotReachedByANameThatTurnsInward() throws Exception {
      InetAddress open = InetAddress.ofLiteral(PUBLIC);
      InetAddress inside = InetAddress.getLoopbackAddress();
      String lure = "http://turning.example:" + canary.url("/").getPort() + "/";
      for (int outside = 0; outside < 4; outside++) {
        AtomicInteger left = new AtomicInteger(outside);
        var turning = fetcher(_ -> new InetAddress[] {left.getAndDecrement() > 0 ? open : inside});

        for (int visit = 0; visit <= outside; visit++) {
          assertThat(turning.fetch(FetchRequest.feed(WebAddress.of(lure), Validators.NONE)))
              .isInstanceOfAny(Unreachable.class, Refused.class);
        }
        assertThat(left).as("each visit asks once and goes where it was told").hasValue(-1);
      }
      assertThat(canary.connections()).isZero();
    }

    @Test
    void areNotReachedByARedirectToANameThatTurnsInward() throws Exception {
      InetAddress open = InetAddress.ofLiteral(PUBLIC);
      InetAddress inside = InetAddress.getLoopbackAddress();
      AtomicInteger asked = new AtomicInteger();
      var turning =
          fetcher(host ->
              host.equals("turning.example") && asked.getAndIncrement() == 0
                  ? new InetAddress[] {open}
                  : new InetAddress[] {inside});
      String lure = "http://turning.example:" + canary.url("/").getPort() + "/";
      origin.on("/lure", status("302 Found", "Location: " + lure));

      FetchOutcome first = turning.fetch(FetchRequest.page(origin.url("/lure")));
      FetchOutcome second = turning.fetch(FetchRequest.page(origin.url("/lure")));

      assertThat(first).isInstanceOf(Unreachable.class);
      assertThat(reasonOf(second)).isEqualTo(Refusal.PRIVATE_ADDRESS);
      assertThat(canary.connections()).isZero();
    }

    @Test
    void areNotReachedOverIpv6Either() throws Exception {
      try (Origin inside = new Origin(InetAddress.ofLiteral("::1"))) {
        int port = inside.port();
        for (String host : List.of("[::1]", "localhost", "[::]", "[0:0:0:0:0:0:0:1]")) {
          String lure = "http://" + host + ":" + port + "/";
          origin.on("/lure", status("302 Found", "Location: " + lure));

          assertRefused(fetch("/lure"));
          assertRefusedDirectly(lure, Kind.PAGE);
        }
        assertThat(inside.connections()).isZero();
      }
    }

    @Test
    void areRefusedWhenTheSecondAnswerDiffers() throws Exception {
      InetAddress open = InetAddress.getByName("8.8.8.8");
      InetAddress inside = InetAddress.getLoopbackAddress();
      AtomicInteger asked = new AtomicInteger();
      var guard =
          new AddressGuard(
              _ -> new InetAddress[] {asked.getAndIncrement() == 0 ? open : inside}, List.of());

      assertThat(guard.resolve("turning.example", 80)).hasSize(1);
      assertThatThrownBy(() -> guard.resolve("turning.example", 80))
          .isInstanceOf(PrivateAddress.class);
    }

    @Test
    void areLeftOutOfAMixedAnswer() throws Exception {
      InetAddress[] mixed = {InetAddress.getLoopbackAddress(), InetAddress.getByName("8.8.8.8")};
      var guard = new AddressGuard(_ -> mixed, List.of());

      assertThat(guard.resolve("mixed.example", 80))
          .extracting(address -> address.getAddress().getHostAddress())
          .containsExactly("8.8.8.8");
    }

    @Test
    void learnNothingOfWhatAnotherHostSet() throws Exception {
      InetAddress[] loopback = {InetAddress.getLoopbackAddress()};
      String other = "http://trusted.example:" + canary.url("/").getPort() + "/";
      origin.on(
          "/lure",
          status("302 Found", "Location: " + other, "Set-Cookie: id=7", "WWW-Authenticate: Basic"));

      fetcher(_ -> loopback).fetch(FetchRequest.page(origin.url("/lure")));

      assertThat(canary.requests("/").getFirst().headers())
          .doesNotContainKeys("cookie", "authorization", "referer");
    }
  }

  @Nested
  class Bombs {

    static Stream<Arguments> bombs() throws IOException {
      byte[] zeros = new byte[100 * LIMIT];
      Brotli4jLoader.ensureAvailability();
      var deflated = new ByteArrayOutputStream();
      try (var deflate = new DeflaterOutputStream(deflated)) {
        deflate.write(zeros);
      }
      byte[] gzip = gzip(zeros);
      return Stream.of(
          arguments("gzip", gzip),
          arguments("x-gzip", gzip),
          arguments("deflate", deflated.toByteArray()),
          arguments("br", Encoder.compress(zeros)),
          arguments("zstd", Zstd.compress(zeros)),
          arguments("gzip, gzip", gzip(gzip)),
          arguments("gzip, br", Encoder.compress(gzip)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void areRefused(String encoding, byte[] body) throws Exception {
      origin.on("/bomb", ok("text/html", body, "Content-Encoding: " + encoding));

      assertThat(reasonOf(fetch("/bomb")))
          .isIn(Refusal.COMPRESSION_BOMB, Refusal.TOO_LARGE, Refusal.UNKNOWN_ENCODING);
    }

    static byte[] gzip(byte[] bytes) throws IOException {
      var packed = new ByteArrayOutputStream();
      try (var gzip = new GZIPOutputStream(packed)) {
        gzip.write(bytes);
      }
      return packed.toByteArray();
    }
  }

  @Nested
  class Endless {

    static Stream<Arguments> answers() {
      return Stream.of(
          arguments("status line", repeated("HTTP/1.1 200 O", "K")),
          arguments("header", repeated("HTTP/1.1 200 OK\r\nX: ", "x".repeat(1_000))),
          arguments("headers", repeated("HTTP/1.1 200 OK\r\n", "X: x\r\n".repeat(100))),
          arguments("body", repeated("HTTP/1.1 200 OK\r\n\r\n", "x".repeat(1_000))),
          arguments(
              "chunks",
              repeated(
                  "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                  "3\r\nabc\r\n".repeat(100))),
          arguments(
              "chunk size", repeated("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "0")),
          arguments(
              "trailers",
              repeated(
                  "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n",
                  "X: x\r\n".repeat(100))),
          arguments("early hints", repeated("", "HTTP/1.1 103 Early Hints\r\n\r\n".repeat(20))),
          arguments(
              "dripping chunks",
              dripping("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\nx\r\n")),
          arguments("dripping hints", dripping("", "HTTP/1.1 103 Early Hints\r\n\r\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void answersEndByTheDeadline(String of, Reply reply) throws Exception {
      origin.on("/endless", reply);

      FetchOutcome outcome = assertTimeout(LATEST, () -> fetch("/endless"));

      assertThat(outcome).as(of).isInstanceOfAny(Refused.class, Unreachable.class);
    }

    @Test
    void hopsShareOneDeadline() throws Exception {
      for (int i = 0; i < 5; i++) {
        String next = "/" + (i + 1);
        origin.on(
            "/" + i,
            (request, out) -> {
              Thread.sleep(700);
              status("302 Found", "Location: " + next).write(request, out);
            });
      }

      assertThat(failureOf(assertTimeout(LATEST, () -> fetch("/0")))).isEqualTo(Failure.TIMEOUT);
    }

    private static Reply repeated(String start, String more) {
      return (_, out) -> {
        write(out, start);
        while (true) {
          write(out, more);
        }
      };
    }

    private static Reply dripping(String start, String more) {
      return (_, out) -> {
        write(out, start);
        while (true) {
          write(out, more);
          Thread.sleep(50);
        }
      };
    }

    private static void write(OutputStream out, String text) throws IOException {
      out.write(text.getBytes(ISO_8859_1));
      out.flush();
    }
  }

  @Nested
  class Lies {

    @Test
    void aLengthTooShortCutsTheBody() throws Exception {
      origin.on("/lie", raw("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nshorter than it is"));

      assertThat(text(fetch("/lie"))).isEqualTo("short");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nx",
          "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\nx",
          "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 50\r\n\r\nshort",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nx",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\nx",
          "HTTP/1.1 999 What\r\n\r\n",
          "HTTP/9.9 200 OK\r\n\r\n",
          "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope",
          "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 4\r\n\r\nnope",
          "HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\nContent-Length: 4\r\n\r\nnope",
          "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n",
          "HTTP/1.1 302 Found\r\nLocation: \r\nContent-Length: 0\r\n\r\n",
          "\u0000\u0000\u0000"
        })
    void areOutcomesToo(String answer) throws Exception {
      origin.on("/lie", raw(answer));

      assertThat(fetch("/lie")).isNotNull();
      origin.on("/page", ok("text/html", "still here".getBytes(UTF_8)));
      assertThat(text(fetch("/page"))).isEqualTo("still here");
    }
  }
}
