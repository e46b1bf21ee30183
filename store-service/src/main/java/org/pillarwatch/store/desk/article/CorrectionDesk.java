package org.pillarwatch.store.desk.article;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.events.CountryRole;
import org.pillarwatch.store.correction.Corrections;
import org.pillarwatch.store.correction.TagCorrection;
import org.pillarwatch.store.correction.Verdict;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Handles the forms for correcting the tags of an article. */
@Controller
class CorrectionDesk {

  private final Corrections corrections;

  CorrectionDesk(Corrections corrections) {
    this.corrections = corrections;
  }

  /** Confirms or removes a tag of the article. */
  @PostMapping("/articles/{id}/corrections")
  String judge(
      @PathVariable ArticleId id,
      @RequestParam String tag,
      @RequestParam Verdict verdict,
      @RequestParam(defaultValue = "") String editor) {
    int slash = Math.max(0, tag.indexOf('/'));
    return keep(id, tag.substring(0, slash), tag.substring(slash + 1), verdict, null, editor);
  }

  /** Adds a country, or changes its role. */
  @PostMapping("/articles/{id}/countries")
  String country(
      @PathVariable ArticleId id,
      @RequestParam String code,
      @RequestParam CountryRole role,
      @RequestParam(defaultValue = "") String editor) {
    String country = code.strip().toUpperCase(Locale.ROOT);
    return keep(id, TagCorrection.COUNTRIES, country, Verdict.ADDED, role, editor);
  }

  private String keep(
      ArticleId id,
      String taxonomy,
      String tag,
      Verdict verdict,
      @Nullable CountryRole role,
      String editor) {
    boolean kept;
    try {
      kept = corrections.add(id, new TagCorrection(taxonomy, tag, verdict, role, editor));
    } catch (IllegalArgumentException mistake) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, mistake.getMessage(), mistake);
    }
    if (!kept) {
      throw new ResponseStatusException(
          HttpStatus.NOT_FOUND, "The store has no article at this address.");
    }
    return "redirect:/articles/" + id.value() + "#corrections";
  }
}
