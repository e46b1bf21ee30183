package org.pillarwatch.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.pillarwatch.ingest.parse.FeedReader;
import org.pillarwatch.ingest.parse.FeedReading;
import org.pillarwatch.ingest.parse.FeedSource;
import org.xml.sax.InputSource;

/**
 * Benchmark of feed parsing: feeds of 100 KB per second, parsed, sanitised and dated by
 * Pillarwatch, parsed by Rome, and recognised as unchanged.
 */
@State(Scope.Thread)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms512m", "-Xmx512m"})
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class FeedBenchmark {

  @Param({"CDATA", "ESCAPED"})
  public SampleFeed.Markup markup = SampleFeed.Markup.CDATA;

  private final FeedReader reader = new FeedReader();
  private final FeedSource source =
      new FeedSource(null, Map.of("Content-Type", "application/rss+xml; charset=UTF-8"));
  private byte[] body = {};

  /** Writes the feed. */
  @Setup
  public void write() {
    body = SampleFeed.of(markup);
  }

  /** Pillarwatch's complete reader: decode, parse, resolve, sanitise, date. */
  @Benchmark
  public FeedReading pillarwatch() {
    return reader.read(body, source);
  }

  /** Rome with the call of its documentation; it neither resolves nor sanitises. */
  @Benchmark
  public SyndFeed romeByDefault() throws IOException, FeedException {
    return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(body), true, "UTF-8"));
  }

  /** Rome's fastest configuration: without XML healing and charset detection. */
  @Benchmark
  public SyndFeed romeAtItsFastest() throws FeedException {
    SyndFeedInput input = new SyndFeedInput();
    input.setXmlHealerOn(false);
    return input.build(new InputSource(new StringReader(new String(body, UTF_8))));
  }

  /** An unchanged body, recognised by its hash. */
  @Benchmark
  public byte[] unchangedBody() throws NoSuchAlgorithmException {
    return MessageDigest.getInstance("SHA-256").digest(body);
  }
}
