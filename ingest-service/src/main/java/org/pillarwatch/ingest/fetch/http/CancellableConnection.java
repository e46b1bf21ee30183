package org.pillarwatch.ingest.fetch.http;

import java.io.IOException;
import org.apache.hc.client5.http.async.AsyncExecCallback;
import org.apache.hc.client5.http.async.AsyncExecChain;
import org.apache.hc.client5.http.async.AsyncExecChainHandler;
import org.apache.hc.client5.http.async.AsyncExecRuntime;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.jspecify.annotations.Nullable;

/**
 * The connection of an exchange, for closing it on cancellation.
 *
 * <p>Cancelling an exchange does not close the connection: a server that drips bytes keeps it open
 * indefinitely (HttpClient 5.6.5).
 */
final class CancellableConnection {

  private static final String ATTRIBUTE = CancellableConnection.class.getName();

  private @Nullable AsyncExecRuntime connection;
  private boolean cut;

  /** Attaches each exchange to its connection. */
  static final AsyncExecChainHandler LINK =
      new AsyncExecChainHandler() {
        @Override
        public void execute(
            HttpRequest request,
            @Nullable AsyncEntityProducer body,
            AsyncExecChain.Scope scope,
            AsyncExecChain chain,
            AsyncExecCallback callback)
            throws HttpException, IOException {
          if (scope.clientContext.getAttribute(ATTRIBUTE) instanceof CancellableConnection line) {
            line.link(scope.execRuntime);
          }
          chain.proceed(request, body, scope, callback);
        }
      };

  HttpClientContext context() {
    HttpClientContext context = HttpClientContext.create();
    context.setAttribute(ATTRIBUTE, this);
    return context;
  }

  private synchronized void link(AsyncExecRuntime established) throws IOException {
    if (cut) {
      throw new IOException("cut off");
    }
    connection = established;
  }

  synchronized void cut() {
    cut = true;
    if (connection != null) {
      connection.discardEndpoint();
    }
  }
}
