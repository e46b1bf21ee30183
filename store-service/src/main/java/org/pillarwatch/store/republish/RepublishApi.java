package org.pillarwatch.store.republish;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.chassis.background.TaskProgress;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** REST API that starts republishing and returns its progress. */
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
      summary = "Publishes stored articles to articles.fetched again, to be reclassified",
      description =
          "Articles last fetched at or after from and before to, such as 2026-01-31T00:00:00Z;"
              + " without from and to, all.")
  TaskProgress<Republication.Scope> start(
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to) {
    try {
      return republication
          .start(from, to)
          .orElseThrow(() ->
              new ResponseStatusException(HttpStatus.CONFLICT, "republishing is already running"));
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
    }
  }

  @GetMapping
  @Operation(summary = "Progress of republishing")
  TaskProgress<Republication.Scope> progress() {
    return republication.progress();
  }
}
