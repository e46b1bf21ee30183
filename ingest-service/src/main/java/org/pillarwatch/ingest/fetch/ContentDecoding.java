package org.pillarwatch.ingest.fetch;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.pillarwatch.ingest.fetch.FetchOutcome.Refusal;

/**
 * Undoes {@code Content-Encoding} (RFC 9110 §8.4) after the bytes are here, so that no thread of
 * the HTTP client spends its time on it, and never makes more bytes than allowed.
 */
final class ContentDecoding {

  /** What we ask for; the library for Brotli is native and exists for the common platforms only. */
  static final String ACCEPTED = Brotli4jLoader.isAvailable() ? "gzip, zstd, br" : "gzip, zstd";

  /** Text compresses by 3 to 20; whoever packs more than this into a byte means harm. */
  private static final int BOMB_RATIO = 100;

  /** One encoding is the rule, a second is a proxy's; more is a trick. */
  private static final int MOST_ENCODINGS = 2;

  private ContentDecoding() {}

  /**
   * @param limit most bytes to make
   * @throws BodyRefused when there would be more, or the encoding is unknown
   * @throws IOException when the body is not what its encoding says
   */
  static byte[] decode(byte[] encoded, String contentEncoding, int limit) throws IOException {
    List<String> encodings = encodings(contentEncoding);
    if (encodings.isEmpty() || encoded.length == 0) {
      return encoded;
    }
    if (encodings.size() > MOST_ENCODINGS) {
      throw new BodyRefused(Refusal.UNKNOWN_ENCODING, contentEncoding);
    }
    ByteArrayInputStream source = new ByteArrayInputStream(encoded);
    InputStream body = source;
    try {
      for (String encoding : encodings.reversed()) {
        body = decoded(encoding, body);
      }
      return read(body, source, encoded.length, limit);
    } finally {
      body.close();
    }
  }

  private static List<String> encodings(String contentEncoding) {
    List<String> encodings = new ArrayList<>();
    for (String name : contentEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
      if (!name.isBlank() && !name.strip().equals("identity")) {
        encodings.add(name.strip());
      }
    }
    return encodings;
  }

  private static InputStream decoded(String encoding, InputStream body) throws IOException {
    return switch (encoding) {
      case "gzip", "x-gzip" -> new GZIPInputStream(body);
      case "deflate" -> new InflaterInputStream(body);
      case "zstd" -> new ZstdInputStream(body);
      case "br" -> new BrotliInputStream(body);
      default -> throw new BodyRefused(Refusal.UNKNOWN_ENCODING, encoding);
    };
  }

  private static byte[] read(
      InputStream body, ByteArrayInputStream source, int encodedLength, int limit)
      throws IOException {
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(2 * encodedLength);
    byte[] chunk = new byte[16 * 1024];
    try {
      for (int n = body.read(chunk); n >= 0; n = body.read(chunk)) {
        if (decoded.size() + n > limit) {
          throw tooMuch(limit, encodedLength - source.available());
        }
        decoded.write(chunk, 0, n);
      }
    } catch (EOFException e) {
      // Cut off: what came whole is worth reading, and the readers cope with a missing end.
      return decoded.toByteArray();
    }
    return decoded.toByteArray();
  }

  private static BodyRefused tooMuch(int limit, int consumed) {
    return new BodyRefused(
        limit / BOMB_RATIO > consumed ? Refusal.COMPRESSION_BOMB : Refusal.TOO_LARGE,
        "more than %d bytes out of %d".formatted(limit, consumed));
  }
}
