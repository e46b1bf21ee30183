package org.pillarwatch.ingest.feed;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** An invalid request; answered with 400 and the reason (RFC 9457). */
final class RefusedRequest extends ErrorResponseException {

  RefusedRequest(String detail) {
    super(
        HttpStatus.BAD_REQUEST,
        ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail),
        null);
  }
}
