package org.pillarwatch.ingest.fetch.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarwatch.ingest.fetch.FetchOutcome.Refusal;

class ContentDecodingTest {

  private static final int MEGABYTE = 1024 * 1024;
  private static final int LIMIT = 4 * MEGABYTE;

  @Test
  void costsLittleHoweverMuchAMegabyteWouldBecome() throws Exception {
    byte[] gigabyte = gzipMembers(64, 16 * MEGABYTE);
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    long before = threads.getCurrentThreadAllocatedBytes();
    assertThatExceptionOfType(BodyRefused.class)
        .isThrownBy(() -> ContentDecoding.decode(gigabyte, "gzip", LIMIT))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Refusal.COMPRESSION_BOMB));
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;

    assertThat(gigabyte).hasSizeBetween(MEGABYTE / 2, 2 * MEGABYTE);
    assertThat(allocated).isLessThan(32L * MEGABYTE);
  }

  /** Members in a row are one stream (RFC 1952 §2.2), and packing one is enough to have them. */
  private static byte[] gzipMembers(int members, int length) throws IOException {
    var member = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(member)) {
      gzip.write(new byte[length]);
    }
    var all = new ByteArrayOutputStream();
    for (int i = 0; i < members; i++) {
      member.writeTo(all);
    }
    return all.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "aws-chunked", "none", "gzip", "deflate", "br", "zstd"})
  void leavesTextAloneThatIsNotEncodedAtAll(String claimed) throws Exception {
    byte[] feed = "\ufeff<rss>ñ</rss>".getBytes(UTF_8);

    assertThat(ContentDecoding.decode(feed, claimed, LIMIT)).isEqualTo(feed);
  }

  @Test
  void unpacksFilesThatAreCompressedInThemselves() throws Exception {
    byte[] sitemap = "<urlset/>".getBytes(UTF_8);

    assertThat(ContentDecoding.decode(gzip(sitemap), "", LIMIT)).isEqualTo(sitemap);
    assertThat(ContentDecoding.decode(gzip(gzip(sitemap)), "gzip", LIMIT)).isEqualTo(sitemap);
  }

  @Test
  void boundsSuchFiles() {
    assertThatExceptionOfType(BodyRefused.class)
        .isThrownBy(() -> ContentDecoding.decode(gzip(new byte[2 * LIMIT]), "", LIMIT));
  }

  @Test
  void inflatesWithAndWithoutTheFrame() throws Exception {
    byte[] feed = "<rss/>".getBytes(UTF_8);

    assertThat(ContentDecoding.decode(deflated(feed, false), "deflate", LIMIT)).isEqualTo(feed);
    assertThat(ContentDecoding.decode(deflated(feed, true), "deflate", LIMIT)).isEqualTo(feed);
  }

  private static byte[] deflated(byte[] bytes, boolean bare) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var deflate = new DeflaterOutputStream(packed, new Deflater(9, bare))) {
      deflate.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }
}
