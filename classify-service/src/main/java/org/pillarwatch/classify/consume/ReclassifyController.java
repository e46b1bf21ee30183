package org.pillarwatch.classify.consume;

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

/** REST API that starts reclassifying and returns its progress. */
@RestController
@RequestMapping("/api/reclassify")
final class ReclassifyController {

  private final Reclassification reclassification;

  ReclassifyController(Reclassification reclassification) {
    this.reclassification = reclassification;
  }

  /** Reads the topic again from an instant such as 2026-01-31T00:00:00Z, or from its start. */
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  TaskProgress<Reclassification.Scope> start(
      @RequestParam(required = false) @Nullable Instant from) {
    return reclassification
        .start(from)
        .orElseThrow(() ->
            new ResponseStatusException(HttpStatus.CONFLICT, "reclassifying is already running"));
  }

  @GetMapping
  TaskProgress<Reclassification.Scope> progress() {
    return reclassification.progress();
  }
}
