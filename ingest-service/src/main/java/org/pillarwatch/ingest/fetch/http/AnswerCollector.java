package org.pillarwatch.ingest.fetch.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.fetch.FetchOutcome.Refusal;

/**
 * Collects a response up to a size limit and aborts beyond it.
 *
 * <p>Used by one thread of the HTTP client at a time, as the client guarantees.
 */
final class AnswerCollector implements AsyncResponseConsumer<RawResponse> {

  private final int limit;
  private final Map<String, String> headers = new HashMap<>();
  private final List<String> setCookies = new ArrayList<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int status;
  private @Nullable FutureCallback<RawResponse> callback;

  AnswerCollector(int limit) {
    this.limit = limit;
  }

  @Override
  public void consumeResponse(
      HttpResponse response,
      @Nullable EntityDetails entity,
      HttpContext context,
      FutureCallback<RawResponse> resultCallback)
      throws IOException {
    status = response.getCode();
    for (Header header : response.getHeaders()) {
      String name = header.getName().toLowerCase(Locale.ROOT);
      String value = HeaderText.of(header.getValue());
      headers.put(name, value);
      if (name.equals("set-cookie")) {
        setCookies.add(value);
      }
    }
    if (entity == null) {
      resultCallback.completed(answer());
      return;
    }
    if (entity.getContentLength() > limit) {
      throw tooLarge(entity.getContentLength() + " bytes announced");
    }
    callback = resultCallback;
  }

  @Override
  public void updateCapacity(CapacityChannel channel) throws IOException {
    channel.update(Integer.MAX_VALUE);
  }

  @Override
  public void consume(ByteBuffer source) throws IOException {
    if (bytes.size() + source.remaining() > limit) {
      throw tooLarge("more than " + limit + " bytes");
    }
    byte[] chunk = new byte[source.remaining()];
    source.get(chunk);
    bytes.write(chunk, 0, chunk.length);
  }

  @Override
  public void streamEnd(@Nullable List<? extends Header> trailers) {
    if (callback != null) {
      callback.completed(answer());
    }
  }

  @Override
  public void informationResponse(HttpResponse response, HttpContext context) {
    // 1xx: the final response follows.
  }

  @Override
  public void failed(Exception cause) {
    if (callback != null) {
      callback.failed(cause);
    }
  }

  @Override
  public void releaseResources() {
    bytes.reset();
  }

  private RawResponse answer() {
    return new RawResponse(
        status, Map.copyOf(headers), List.copyOf(setCookies), bytes.toByteArray());
  }

  private BodyRefused tooLarge(String detail) {
    return new BodyRefused(Refusal.TOO_LARGE, detail);
  }
}
