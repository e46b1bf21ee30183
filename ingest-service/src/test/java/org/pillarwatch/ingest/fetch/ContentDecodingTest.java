package org.pillarwatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
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
}
