package org.pillarwatch.store.story.correction;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.audit.Audit;
import org.pillarwatch.store.json.JsonLineWriter;
import org.pillarwatch.store.person.Person;
import org.pillarwatch.store.story.correction.StoryCorrections.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** REST API of corrections of stories. */
@RestController
@RequestMapping("/api/story-corrections")
@Tag(name = "story corrections")
class StoryCorrectionsApi {

  private final StoryCorrections corrections;
  private final Audit audit;

  StoryCorrectionsApi(StoryCorrections corrections, Audit audit) {
    this.corrections = corrections;
    this.audit = audit;
  }

  /**
   * Request body of a correction.
   *
   * @param verdict apart or together
   * @param article the article that does not belong to the story, or belongs to it
   * @param other an article of that story
   * @param editor name of the editor; needed only by callers without an account
   */
  record Wanted(
      @Nullable String verdict,
      @Nullable String article,
      @Nullable String other,
      @Nullable String editor) {}

  /**
   * Response body of a correction.
   *
   * @param story id of the corrected story, as it is now
   */
  record Corrected(String story) {}

  @PostMapping
  @Operation(
      summary = "Takes an article out of the story of another, or makes one story of theirs",
      description =
          "verdict is apart or together. Copies and rewrites of the article move with it. Later"
              + " decisions follow the correction. 404 when an article is absent or has no story"
              + " yet, 409 when the correction contradicts another one.")
  ResponseEntity<Corrected> correct(
      @RequestBody Wanted wanted, @Parameter(hidden = true) Optional<Person> person) {
    try {
      StoryVerdict verdict =
          StoryVerdict.of(text(wanted.verdict()))
              .orElseThrow(() -> new IllegalArgumentException("verdict: say apart or together"));
      Outcome outcome =
          corrections.add(
              new ArticleId(text(wanted.article())),
              new ArticleId(text(wanted.other())),
              verdict,
              editor(person, wanted.editor()));
      return ResponseEntity.status(HttpStatus.CREATED).body(corrected(outcome));
    } catch (IllegalArgumentException mistake) {
      throw bad(mistake);
    }
  }

  @DeleteMapping("/{id}")
  @Operation(
      summary = "Undoes a correction that stands: the articles that it moved go back",
      description = "editor is the name of the editor, for callers without an account.")
  Corrected undo(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String editor,
      @Parameter(hidden = true) Optional<Person> person) {
    try {
      return corrected(corrections.undo(id, editor(person, editor)));
    } catch (IllegalArgumentException mistake) {
      throw bad(mistake);
    }
  }

  @GetMapping(produces = MediaType.APPLICATION_NDJSON_VALUE)
  @Operation(
      summary = "The standing corrections of stories, one JSON object per line, the oldest first",
      description = "Each line has the verdict on a pair of articles, with both texts.")
  ResponseEntity<StreamingResponseBody> export() {
    audit.record("story.export", "story-corrections", null, null);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_NDJSON)
        .body(out -> corrections.forEach(new JsonLineWriter<>(out)));
  }

  private static String editor(Optional<Person> person, @Nullable String stated) {
    return person.map(Person::name).orElse(text(stated));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  private static Corrected corrected(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Applied applied -> new Corrected(String.valueOf(applied.story()));
      case Outcome.Refused refused ->
          throw new ResponseStatusException(HttpStatus.CONFLICT, refused.reason());
      case Outcome.Unknown _ ->
          throw new ResponseStatusException(
              HttpStatus.NOT_FOUND,
              "There is no such correction, or one of the articles has no story.");
    };
  }

  private static ResponseStatusException bad(IllegalArgumentException mistake) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, mistake.getMessage(), mistake);
  }
}
