package org.pillarwatch.store.deadletter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.pillarwatch.store.deadletter.record.Bytes;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** REST API of dead letters. */
@RestController
@RequestMapping("/api/dead-letters")
@Tag(name = "dead letters")
class DeadLettersApi {

  private static final int NEWEST_DECISIONS = 100;

  private final DeadLetterBox letters;
  private final Decisions decisions;

  DeadLettersApi(DeadLetterBox letters, Decisions decisions) {
    this.letters = letters;
    this.decisions = decisions;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Dead letters, newest first; next, as cursor, continues the list")
  @Parameter(name = "topic", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
  @Parameter(name = "cause", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
  @Parameter(
      name = "state",
      in = ParameterIn.QUERY,
      schema =
          @Schema(
              type = "string",
              allowableValues = {"open", "replayed", "discarded"}))
  @Parameter(
      name = "limit",
      in = ParameterIn.QUERY,
      schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
  @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
  DeadLetterPage list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given) {
    return letters.page(DeadLetterQueryReader.query(given));
  }

  @GetMapping(path = "/counts", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "All dead letters, counted by topic, cause and state")
  List<DeadLetterBox.Count> counts() {
    return letters.counts();
  }

  @GetMapping(path = "/decisions", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Who decided what about dead letters, when and why: the newest hundred")
  List<Decision> decisions() {
    return decisions.newest(NEWEST_DECISIONS);
  }

  @GetMapping(path = "/decisions/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "A decision, with its progress while it is being executed")
  Decision decision(@PathVariable long id) {
    return decisions.find(id).orElseThrow(() -> absent("decision " + id));
  }

  @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "A dead letter with its headers and the beginning of its value")
  DeadLetterView letter(@PathVariable long id) {
    DeadLetter letter = find(id);
    Long decision = letter.item().decision();
    return DeadLetterView.of(
        letter, decision == null ? null : decisions.find(decision).orElse(null));
  }

  @GetMapping(path = "/{id}/value", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @Operation(summary = "The value of a dead letter, byte by byte")
  ResponseEntity<byte[]> value(@PathVariable long id) {
    Bytes value = find(id).payload().value();
    if (value == null) {
      return ResponseEntity.noContent().build();
    }
    var disposition =
        ContentDisposition.attachment().filename("dead-letter-" + id + ".bin").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .body(value.array());
  }

  private DeadLetter find(long id) {
    return letters.find(id).orElseThrow(() -> absent("dead letter " + id));
  }

  private static ResponseStatusException absent(String what) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no " + what + ".");
  }
}
