package org.pillarwatch.store.desk.person;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.pillarwatch.store.desk.kit.BackAddress;
import org.pillarwatch.store.person.Person;
import org.pillarwatch.store.person.PersonCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The form "I am …" of a desk without accounts. The browser keeps the name in a cookie. */
@Controller
class NameForm {

  /**
   * Sets the name of this browser, or clears it.
   *
   * @param leave present when the reader is somebody else
   */
  @PostMapping("/me")
  ResponseEntity<Void> name(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(required = false, defaultValue = "") String leave,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request) {
    ResponseCookie cookie =
        leave.isEmpty()
            ? cookie(PersonCookie.value(person(name)), PersonCookie.LIFE, request.isSecure())
            : cookie("", Duration.ZERO, request.isSecure());
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.SET_COOKIE, cookie.toString())
        .header(HttpHeaders.LOCATION, BackAddress.of(back))
        .build();
  }

  private static Person person(String name) {
    return Person.stated(name)
        .orElseThrow(() ->
            new ResponseStatusException(
                HttpStatus.BAD_REQUEST,
                "A name has 1 to %d characters.".formatted(Person.LONGEST_STATED)));
  }

  private static ResponseCookie cookie(String value, Duration life, boolean isSecure) {
    return ResponseCookie.from(PersonCookie.NAME, value)
        .path("/")
        .maxAge(life)
        .httpOnly(true)
        .secure(isSecure)
        .sameSite("Lax")
        .build();
  }
}
