package org.pillarwatch.store.search;

import org.pillarwatch.store.query.BadQueryException;
import org.springframework.core.NestedRuntimeException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers bad queries with RFC 9457 problem details: the bad value and the allowed ones. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

  @ExceptionHandler
  ProblemDetail badQuery(BadQueryException bad) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, bad.getMessage());
    problem.setTitle("A parameter has a value that is not allowed");
    problem.setProperty("parameters", bad.parameters());
    bad.parameters().stream()
        .filter(parameter -> parameter.column() != null)
        .findFirst()
        .ifPresent(query -> {
          problem.setProperty("column", query.column());
          problem.setProperty("suggestion", query.suggestion());
        });
    return problem;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unavailable(SearchUnavailableException unavailable) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(unavailable.getMessage()));
    problem.setTitle("The search cannot be answered");
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, "2")
        .body(problem);
  }

  /** The database ended a statement that took longer than the reading pool allows. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> tooLong(QueryTimeoutException tooLong) {
    return unavailable(
        new SearchUnavailableException(
            "The query takes too long; narrow it by date, source or country.", tooLong));
  }

  /** All connections are in use, or the database is away. */
  @ExceptionHandler({
    CannotGetJdbcConnectionException.class,
    CannotCreateTransactionException.class
  })
  ResponseEntity<ProblemDetail> noConnection(NestedRuntimeException none) {
    return unavailable(
        new SearchUnavailableException(SearchUnavailableException.NO_CONNECTION, none));
  }
}
