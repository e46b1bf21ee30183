package org.pillarwatch.ingest.feed;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request for a feed that the registry does not hold; answered with 404 (RFC 9457). */
final class NoSuchFeed extends ErrorResponseException {

  private NoSuchFeed(ProblemDetail problem) {
    super(HttpStatus.NOT_FOUND, problem, null);
  }

  static NoSuchFeed of(long id) {
    return new NoSuchFeed(ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "no feed " + id));
  }
}
