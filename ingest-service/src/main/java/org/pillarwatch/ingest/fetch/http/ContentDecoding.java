package org.pillarwatch.ingest.fetch.http;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.pillarwatch.ingest.fetch.FetchOutcome.Refusal;

/**
 * Decodes {@code Content-Encoding} (RFC 9110 §8.4) up to a size limit, outside the threads of the
 * HTTP client.
 */
final class ContentDecoding {

  /** Accepted encodings; the Brotli library is native and exists for common platforms only. */
  static final String ACCEPTED = Brotli4jLoader.isAvailable() ? "gzip, zstd, br" : "gzip, zstd";

  /** Compression ratio of a decompression bomb; text compresses by 3 to 20. */
  private static final int BOMB_RATIO = 100;

  /** Maximum number of nested encodings: one by the server, one by a proxy. */
  private static final int MOST_ENCODINGS = 2;

  /** Compressed bytes show a control character before that. */
  private static final int PLAIN_START = 512;

  private ContentDecoding() {}

  /**
   * @param limit maximum number of decoded bytes
   * @throws BodyRefused when the limit is exceeded, or the encoding is unknown
   * @throws IOException when the body does not match its encoding
   */
  static byte[] decode(byte[] encoded, String contentEncoding, int limit) throws IOException {
    byte[] decoded = undo(encoded, encodings(contentEncoding), contentEncoding, limit);
    // A file that is compressed in itself, as sitemaps often are.
    return isGzip(decoded) ? undo(decoded, List.of("gzip"), contentEncoding, limit) : decoded;
  }

  private static byte[] undo(
      byte[] encoded, List<String> encodings, String contentEncoding, int limit)
      throws IOException {
    if (encodings.isEmpty() || encoded.length == 0 || isPlain(encoded, encodings.getLast())) {
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

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b && bytes[2] == 8;
  }

  /**
   * Returns whether a server declares an encoding, but sends plain text. Only Brotli has no
   * signature that shows this.
   */
  private static boolean isPlain(byte[] bytes, String encoding) {
    if (encoding.contains("gzip") && isGzip(bytes)) {
      return false;
    }
    int end = Math.min(bytes.length, PLAIN_START);
    for (int i = 0; i < end; i++) {
      boolean blank = bytes[i] == '\t' || bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\f';
      if (bytes[i] >= 0 && bytes[i] < ' ' && !blank) {
        return false;
      }
    }
    return startsLikeText(bytes);
  }

  private static boolean startsLikeText(byte[] bytes) {
    int at = bytes.length > 2 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb ? 3 : 0;
    while (at < bytes.length && bytes[at] >= 0 && bytes[at] <= ' ') {
      at++;
    }
    return at < bytes.length && "<{[#".indexOf(bytes[at]) >= 0;
  }

  /** Zlib's frame, as the standard has it, or the bare stream that some servers send. */
  private static InputStream deflate(InputStream body) throws IOException {
    PushbackInputStream start = new PushbackInputStream(body, 2);
    byte[] head = start.readNBytes(2);
    start.unread(head);
    boolean framed =
        head.length == 2
            && (head[0] & 0x0f) == 8
            && (((head[0] & 0xff) << 8) + (head[1] & 0xff)) % 31 == 0;
    return new InflaterInputStream(start, new Inflater(!framed));
  }

  private static InputStream decoded(String encoding, InputStream body) throws IOException {
    return switch (encoding) {
      case "gzip", "x-gzip" -> new GZIPInputStream(body);
      case "deflate" -> deflate(body);
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
      // Truncated: use the decoded part, since the parsers accept a missing end.
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
