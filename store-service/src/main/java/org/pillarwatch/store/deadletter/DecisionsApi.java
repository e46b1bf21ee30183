package org.pillarwatch.store.deadletter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.util.MultiValueMap;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** REST API of decisions about dead letters. Each call is logged with its user. */
@RestController
@RequestMapping(path = "/api/dead-letters", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "dead letters")
class DecisionsApi {

  private final Decisions decisions;

  DecisionsApi(Decisions decisions) {
    this.decisions = decisions;
  }

  /**
   * Request body of a discard.
   *
   * @param reason required
   */
  record Discarding(@Nullable String reason) {

    DiscardReason checked() {
      return DeadLetterQueryReader.reason(reason);
    }
  }

  @PostMapping("/{id}/replay")
  @Operation(
      summary = "Sends an open dead letter to its topic again; 409 when it is already closed")
  Decision replay(@PathVariable long id, @Nullable Principal user) {
    return answer(id, decisions.replay(id, name(user)));
  }

  @PostMapping(path = "/{id}/discard", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Closes an open dead letter without a replay")
  Decision discard(
      @PathVariable long id, @RequestBody Discarding discarding, @Nullable Principal user) {
    return answer(id, decisions.discard(id, discarding.checked(), name(user)));
  }

  @PostMapping("/replay")
  @Operation(summary = "Sends all open dead letters that match to their topics again, oldest first")
  @Parameter(name = "topic", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
  @Parameter(name = "cause", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
  @Parameter(
      name = "limit",
      in = ParameterIn.QUERY,
      schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "1000"))
  Decision replayAll(
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given,
      @Nullable Principal user) {
    return decisions.replayAll(DeadLetterQueryReader.selection(given), name(user));
  }

  @PostMapping(path = "/discard", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Closes all open dead letters that match")
  @Parameter(name = "topic", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
  @Parameter(name = "cause", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
  @Parameter(
      name = "limit",
      in = ParameterIn.QUERY,
      schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "1000"))
  Decision discardAll(
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given,
      @RequestBody Discarding discarding,
      @Nullable Principal user) {
    OpenDeadLetters selection = DeadLetterQueryReader.selection(given);
    return decisions.discardAll(selection, discarding.checked(), name(user));
  }

  private static String name(@Nullable Principal user) {
    return user == null ? Decision.LOCAL : user.getName();
  }

  private static Decision answer(long id, DecisionOutcome ruling) {
    return switch (ruling) {
      case DecisionOutcome.Settled(Decision decision) -> decision;
      case DecisionOutcome.NotTaken(Decision decision, String reason) ->
          throw problem(
              HttpStatus.BAD_GATEWAY,
              "Kafka did not accept the replay",
              "Dead letter %d stays open: %s".formatted(id, reason));
      case DecisionOutcome.DecidedBefore(DeadLetterItem letter) ->
          throw problem(
              HttpStatus.CONFLICT,
              "The dead letter is already closed",
              "Dead letter %d is already %s by decision %d. No action was taken."
                  .formatted(id, letter.state().word(), letter.decision()));
      case DecisionOutcome.Absent() ->
          throw problem(
              HttpStatus.NOT_FOUND, "Not found", "There is no dead letter %d.".formatted(id));
    };
  }

  private static ErrorResponseException problem(HttpStatus status, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(title);
    return new ErrorResponseException(status, problem, null);
  }
}
