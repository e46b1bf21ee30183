package org.pillarwatch.store.correction;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.events.CountryRole;
import org.pillarwatch.store.audit.Audit;
import org.pillarwatch.store.json.JsonLineWriter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** REST API of corrections: create and list for one article, export for all. */
@RestController
class CorrectionsApi {

  private final Corrections corrections;
  private final Audit audit;

  CorrectionsApi(Corrections corrections, Audit audit) {
    this.corrections = corrections;
    this.audit = audit;
  }

  /**
   * Request body of a correction.
   *
   * @param taxonomy pillars, lines-of-effort, another taxonomy, or countries
   * @param tag id of a topic or code of a country
   * @param verdict confirmed, added or removed
   * @param role of a country: focus (unless stated) or mention
   * @param editor name of the editor
   */
  record Wanted(
      @Nullable String taxonomy,
      @Nullable String tag,
      @Nullable String verdict,
      @Nullable String role,
      @Nullable String editor) {

    TagCorrection judgement() {
      return new TagCorrection(
          text(taxonomy),
          text(tag),
          Verdict.of(text(verdict))
              .orElseThrow(
                  () -> new IllegalArgumentException("verdict: say confirmed, added or removed")),
          wantedRole(),
          text(editor));
    }

    private @Nullable CountryRole wantedRole() {
      return switch (text(role)) {
        case "" -> null;
        case "focus" -> CountryRole.FOCUS;
        case "mention" -> CountryRole.MENTION;
        default -> throw new IllegalArgumentException("role: say focus or mention");
      };
    }

    private static String text(@Nullable String value) {
      return value == null ? "" : value.strip();
    }
  }

  /** Response body of a correction. */
  record Shown(
      String taxonomy,
      String tag,
      String verdict,
      @Nullable String role,
      String editor,
      Instant at,
      boolean standing) {

    static Shown of(Correction correction) {
      TagCorrection judgement = correction.judgement();
      CountryRole role = judgement.role();
      return new Shown(
          judgement.taxonomy(),
          judgement.tag(),
          judgement.verdict().word(),
          role == null ? null : role.name().toLowerCase(Locale.ROOT),
          judgement.editor(),
          correction.at(),
          correction.standing());
    }
  }

  @GetMapping("/api/articles/{id}/corrections")
  List<Shown> of(@PathVariable ArticleId id) {
    return corrections.of(id).stream().map(Shown::of).toList();
  }

  @PostMapping("/api/articles/{id}/corrections")
  @ResponseStatus(HttpStatus.CREATED)
  List<Shown> correct(@PathVariable ArticleId id, @RequestBody Wanted wanted) {
    keep(id, wanted);
    return of(id);
  }

  /** Exports one JSON object per line, the input of {@code pillarwatch evaluate}. */
  @GetMapping(value = "/api/corrections", produces = MediaType.APPLICATION_NDJSON_VALUE)
  ResponseEntity<StreamingResponseBody> export() {
    audit.record("correction.export", "corrections", null, null);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_NDJSON)
        .body(out -> corrections.forEach(new JsonLineWriter<>(out)));
  }

  private void keep(ArticleId id, Wanted wanted) {
    TagCorrection judgement;
    try {
      judgement = wanted.judgement();
    } catch (IllegalArgumentException mistake) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, mistake.getMessage(), mistake);
    }
    if (!corrections.add(id, judgement)) {
      throw new ResponseStatusException(
          HttpStatus.NOT_FOUND, "The store has no article at this address.");
    }
  }
}
