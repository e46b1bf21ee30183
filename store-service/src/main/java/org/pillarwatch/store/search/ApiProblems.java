package org.pillarwatch.store.search;

import org.pillarwatch.store.query.BadQueryException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
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
    return problem;
  }
}
