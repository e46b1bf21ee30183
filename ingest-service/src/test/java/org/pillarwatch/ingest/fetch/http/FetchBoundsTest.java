package org.pillarwatch.ingest.fetch.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pillarwatch.ingest.Origin.ok;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.pillarwatch.ingest.fetch.FetchOutcome.Failure;
import org.pillarwatch.ingest.fetch.FetchOutcome.Refusal;

class FetchBoundsTest extends FetchingTest {

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
      byte[] half = Arrays.copyOf(whole, whole.length - 9);
      origin.on("/cut", ok("text/html", half, "Content-Encoding: gzip"));

      assertThat(text(fetch("/cut"))).startsWith("a first line\na second line\n");
    }

    @Test
    void refusesABomb() throws Exception {
      origin.on("/bomb", ok("text/html", gzip(new byte[100 * LIMIT]), "Content-Encoding: gzip"));
      byte[] nested = gzip(gzip(new byte[100 * LIMIT]));
      origin.on("/nested", ok("text/html", nested, "Content-Encoding: gzip, gzip"));

      assertThat(reasonOf(fetch("/nested"))).isEqualTo(Refusal.COMPRESSION_BOMB);
      assertThat(reasonOf(fetch("/bomb"))).isEqualTo(Refusal.COMPRESSION_BOMB);
    }

    @Test
    void refusesWhatItCannotUnpack() throws Exception {
      origin.on("/odd", ok("text/html", new byte[] {0x5d, 0, 0, 1}, "Content-Encoding: lzma"));

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
      var connectionEnded = new CountDownLatch(1);
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
      assertThat(connectionEnded.await(2, TimeUnit.SECONDS)).isTrue();
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
}
