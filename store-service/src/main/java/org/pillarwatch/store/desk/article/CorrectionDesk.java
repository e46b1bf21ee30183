package org.pillarwatch.store.desk.article;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.events.CountryRole;
import org.pillarwatch.store.correction.Corrections;
import org.pillarwatch.store.correction.TagCorrection;
import org.pillarwatch.store.correction.Verdict;
import org.pillarwatch.store.person.Person;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Handles the form for correcting the tags of an article. */
@Controller
class CorrectionDesk {

  private final Corrections corrections;
  private final CorrectionForms forms;
  private final ArticleDesk page;

  CorrectionDesk(Corrections corrections, CorrectionForms forms, ArticleDesk page) {
    this.corrections = corrections;
    this.forms = forms;
    this.page = page;
  }

  /**
   * Confirms, removes or adds a tag. A mistake is named on the article's page, status 400.
   *
   * @param judgement the verdict; for a tag of the page, a blank and the tag after it
   * @param tag name of the tag to add
   * @param role of a country to add
   * @param editor name of the editor, where the browser states none
   */
  @PostMapping("/articles/{id}/corrections")
  ModelAndView judge(
      @PathVariable ArticleId id,
      @RequestParam String judgement,
      @RequestParam(defaultValue = "") String tag,
      @RequestParam(defaultValue = "FOCUS") CountryRole role,
      @RequestParam(defaultValue = "") String editor,
      Optional<Person> person,
      Model model) {
    int blank = judgement.indexOf(' ');
    String named = blank < 0 ? forms.named(tag).orElse(null) : judgement.substring(blank + 1);
    if (named == null) {
      return refused(
          id,
          person,
          model,
          tag.isBlank()
              ? "Name the topic or the country to add."
              : "No topic and no country is called “" + tag.strip() + "”.");
    }
    try {
      Verdict verdict = Verdict.valueOf(blank < 0 ? judgement : judgement.substring(0, blank));
      String by = person.map(Person::name).orElse(editor);
      keep(id, correction(named, verdict, role, by));
      return new ModelAndView("redirect:/articles/" + id.value() + "#corrections");
    } catch (IllegalArgumentException mistake) {
      return refused(id, person, model, String.valueOf(mistake.getMessage()));
    }
  }

  private static TagCorrection correction(
      String named, Verdict verdict, CountryRole role, String editor) {
    int slash = Math.max(0, named.indexOf('/'));
    @Nullable CountryRole given = verdict == Verdict.ADDED ? role : null;
    return new TagCorrection(
        named.substring(0, slash), named.substring(slash + 1), verdict, given, editor);
  }

  private void keep(ArticleId id, TagCorrection correction) {
    if (!corrections.add(id, correction)) {
      throw ArticleDesk.absent();
    }
  }

  private ModelAndView refused(ArticleId id, Optional<Person> person, Model model, String mistake) {
    model.addAttribute("mistake", mistake);
    return new ModelAndView(
        page.article(id, null, person, model), model.asMap(), HttpStatus.BAD_REQUEST);
  }
}
