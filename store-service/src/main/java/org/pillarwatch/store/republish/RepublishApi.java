package org.pillarwatch.store.republish;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Starts republishing over HTTP and tells how far it has come. */
@RestController
@RequestMapping(path = "/api/republish", produces = "application/json")
@Tag(name = "republish")
class RepublishApi {

  private final Republication republication;

  RepublishApi(Republication republication) {
    this.republication = republication;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Publishes stored articles as fetched once more, to be classified anew",
      description =
          "Those last fetched from one time on and before another, such as 2026-01-31T00:00:00Z;"
              + " without from and to, all.")
  RepublishProgress start(
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to) {
    try {
      return republication
          .start(from, to)
          .orElseThrow(
              () -> new ResponseStatusException(HttpStatus.CONFLICT, "republishing is under way"));
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
    }
  }

  @GetMapping
  @Operation(summary = "How far republishing has come")
  RepublishProgress progress() {
    return republication.progress();
  }
}
