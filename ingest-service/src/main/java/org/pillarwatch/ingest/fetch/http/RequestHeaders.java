package org.pillarwatch.ingest.fetch.http;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.pillarwatch.ingest.fetch.FetchRequest;
import org.pillarwatch.ingest.fetch.Validators;

/**
 * Headers of a request. They hold no credential but the operator's own, for the host it is meant
 * for.
 */
final class RequestHeaders {

  private RequestHeaders() {}

  static Map<String, String> of(FetchRequest request, URI url, String userAgent) {
    Map<String, String> headers = new HashMap<>();
    headers.put("User-Agent", userAgent);
    headers.put("Accept", accepted(request.kind()));
    headers.put("Accept-Encoding", ContentDecoding.ACCEPTED);
    Validators validators = request.validators();
    if (validators.etag() != null) {
      headers.put("If-None-Match", validators.etag());
      if (request.kind() == FetchRequest.Kind.FEED) {
        // Some servers then send only new entries (RFC 3229 with instance manipulation "feed").
        headers.put("A-IM", "feed");
      }
    }
    if (validators.lastModified() != null) {
      headers.put("If-Modified-Since", validators.lastModified());
    }
    headers.putAll(request.ownHeaders().meantFor(request.url(), url));
    return headers;
  }

  private static String accepted(FetchRequest.Kind kind) {
    return switch (kind) {
      case FEED ->
          "application/atom+xml, application/rss+xml, application/feed+json,"
              + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";
      case PAGE -> "text/html, application/xhtml+xml, */*;q=0.5";
      case ROBOTS, HUB -> "text/plain, */*;q=0.5";
    };
  }
}
