package org.pillarwatch.store.desk.kit;

import java.util.List;
import org.pillarwatch.store.explain.ClassifierUnavailableException;
import org.pillarwatch.store.query.BadParameter;
import org.pillarwatch.store.query.BadQueryException;
import org.pillarwatch.store.search.SearchUnavailableException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Error pages of the desk: the reason, and a link back to the list. */
@ControllerAdvice(basePackages = "org.pillarwatch.store.desk")
@Order(Ordered.HIGHEST_PRECEDENCE)
class DeskProblems {

  @ExceptionHandler
  ModelAndView badQuery(BadQueryException bad) {
    ModelAndView page =
        page(
            HttpStatus.BAD_REQUEST,
            "This view cannot be shown",
            bad.parameters().stream().map(BadParameter::sentence).toList());
    bad.parameters().stream()
        .filter(parameter -> parameter.column() != null && parameter.suggestion() != null)
        .findFirst()
        .ifPresent(query -> page.addObject("suggestion", query.suggestion()));
    return page;
  }

  @ExceptionHandler
  ModelAndView unavailable(SearchUnavailableException unavailable) {
    return page(
        HttpStatus.SERVICE_UNAVAILABLE,
        "This search cannot be answered",
        List.of(String.valueOf(unavailable.getMessage())));
  }

  @ExceptionHandler({
    CannotGetJdbcConnectionException.class,
    CannotCreateTransactionException.class
  })
  ModelAndView noConnection() {
    return page(
        HttpStatus.SERVICE_UNAVAILABLE,
        "This view cannot be shown now",
        List.of(SearchUnavailableException.NO_CONNECTION));
  }

  @ExceptionHandler
  ModelAndView unavailable(ClassifierUnavailableException unavailable) {
    return page(
        HttpStatus.SERVICE_UNAVAILABLE,
        "The topics cannot be explained now",
        List.of(String.valueOf(unavailable.getMessage())));
  }

  @ExceptionHandler
  ModelAndView badId(MethodArgumentTypeMismatchException bad) {
    return page(
        HttpStatus.BAD_REQUEST,
        "There is no such page",
        List.of(
            "An article id has 64 hexadecimal digits, a dead letter id is a number; this address"
                + " has something else."));
  }

  @ExceptionHandler
  ModelAndView absent(ResponseStatusException absent) {
    String reason = absent.getReason();
    return page(
        absent.getStatusCode(),
        title(absent.getStatusCode()),
        reason == null ? List.of() : List.of(reason));
  }

  private static String title(HttpStatusCode status) {
    return status.value() == HttpStatus.NOT_FOUND.value() ? "Not found" : "No action was taken";
  }

  static ModelAndView page(HttpStatusCode status, String title, List<String> sentences) {
    var page = new ModelAndView("problem", status);
    page.addObject("title", title);
    page.addObject("status", status.value());
    page.addObject("sentences", sentences);
    return page;
  }
}
