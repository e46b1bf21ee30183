package org.pillarwatch.ingest.fetch.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.async.methods.SimpleRequestProducer;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentType;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.fetch.Form;

/** Executes one HTTP exchange within a hard time limit. */
final class HttpExchange implements AutoCloseable {

  /** Threads for DNS look-ups, which block and would pin the carrier of a virtual thread. */
  private static final int DIALLING_THREADS = 32;

  private final CloseableHttpAsyncClient client;
  private final ExecutorService dialling =
      Executors.newFixedThreadPool(
          DIALLING_THREADS, Thread.ofPlatform().name("dial-", 0).daemon().factory());

  /**
   * @param client started, with redirects, retries, cookies and decompression off
   */
  HttpExchange(CloseableHttpAsyncClient client) {
    this.client = client;
  }

  /**
   * Sends a GET, or a POST of a form, and waits for the whole response.
   *
   * @param form body of a POST; null for a GET
   * @param limit maximum number of bytes to read
   * @param deadline from now; the connection is cut when it passes
   * @throws TimeoutException when the deadline passed
   * @throws IOException when the client or the connection failed
   */
  RawResponse ask(
      URI url, @Nullable Form form, Map<String, String> headers, int limit, Duration deadline)
      throws IOException, TimeoutException, InterruptedException {
    SimpleRequestBuilder request =
        form == null
            ? SimpleRequestBuilder.get(url)
            : SimpleRequestBuilder.post(url)
                .setBody(form.encoded(), ContentType.APPLICATION_FORM_URLENCODED);
    headers.forEach(request::setHeader);
    CompletableFuture<RawResponse> answer = new CompletableFuture<>();
    CancellableConnection line = new CancellableConnection();
    dialling.execute(() -> dial(request.build(), limit, line, answer));
    try {
      return answer.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw asIoException(e.getCause());
    } finally {
      if (!answer.isDone()) {
        line.cut();
      }
    }
  }

  private void dial(
      SimpleHttpRequest request,
      int limit,
      CancellableConnection line,
      CompletableFuture<RawResponse> answer) {
    try {
      var _ =
          client.execute(
              SimpleRequestProducer.create(request),
              new AnswerCollector(limit),
              line.context(),
              completing(answer));
    } catch (RuntimeException e) {
      answer.completeExceptionally(e);
    }
  }

  private static IOException asIoException(@Nullable Throwable cause) {
    return cause instanceof IOException failure ? failure : new IOException(cause);
  }

  private static FutureCallback<RawResponse> completing(CompletableFuture<RawResponse> answer) {
    return new FutureCallback<>() {
      @Override
      public void completed(RawResponse result) {
        answer.complete(result);
      }

      @Override
      public void failed(Exception cause) {
        answer.completeExceptionally(cause);
      }

      @Override
      public void cancelled() {
        answer.completeExceptionally(new ConnectionClosedException("the client closes"));
      }
    };
  }

  @Override
  public void close() throws IOException {
    dialling.shutdownNow();
    client.close();
  }
}
