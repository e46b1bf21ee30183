package org.pillarwatch.store.desk.story;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.person.Person;
import org.pillarwatch.store.story.Stories;
import org.pillarwatch.store.story.correction.StoryCorrections;
import org.pillarwatch.store.story.correction.StoryCorrections.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Handles the form for correcting a story. */
@Controller
class StoryCorrectionDesk {

  private static final Pattern ARTICLE =
      Pattern.compile("(?:.*/articles/)?([0-9a-f]{64})(?:[?#].*)?");
  private static final Pattern STORY = Pattern.compile("(?:.*/stories/)?([0-9]{1,18})(?:[?#].*)?");

  private final StoryCorrections corrections;
  private final Stories stories;
  private final StoryDesk page;

  StoryCorrectionDesk(StoryCorrections corrections, Stories stories, StoryDesk page) {
    this.corrections = corrections;
    this.stories = stories;
    this.page = page;
  }

  /**
   * Takes an article out of a story, undoes a correction, or adds what an address names: whichever
   * is given first. A mistake is named on the page of the story, status 400.
   *
   * @param apart the article that does not belong to the story
   * @param undo number of the correction to undo
   * @param same address of an article or a story on this desk
   * @param editor name of the editor, where the browser states none
   */
  @PostMapping("/stories/{number}/corrections")
  ModelAndView correct(
      @PathVariable long number,
      @RequestParam(required = false) @Nullable ArticleId apart,
      @RequestParam(required = false) @Nullable Long undo,
      @RequestParam(defaultValue = "") String same,
      @RequestParam(defaultValue = "") String editor,
      Optional<Person> person,
      Model model) {
    String by = person.map(Person::name).orElse(editor);
    try {
      Outcome outcome =
          apart != null
              ? corrections.takeOut(apart, number, by)
              : undo != null ? corrections.undo(undo, by) : join(same, number, by);
      return switch (outcome) {
        case Outcome.Applied applied ->
            new ModelAndView("redirect:/stories/" + applied.story() + "#correct-title");
        case Outcome.Refused refused -> refused(number, person, model, refused.reason());
        case Outcome.Unknown _ ->
            refused(
                number, person, model, "This was changed meanwhile: look at the story as it is.");
      };
    } catch (IllegalArgumentException mistake) {
      return refused(number, person, model, String.valueOf(mistake.getMessage()));
    }
  }

  private Outcome join(String address, long story, String by) {
    ArticleId article =
        named(address.strip())
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "Give the address of an article or of a story on this desk."));
    return corrections.join(article, story, by);
  }

  private Optional<ArticleId> named(String address) {
    Matcher article = ARTICLE.matcher(address);
    Matcher story = STORY.matcher(address);
    return article.matches()
        ? Optional.of(new ArticleId(article.group(1)))
        : story.matches()
            ? stories
                .find(Long.parseLong(story.group(1)))
                .map(found -> found.members().getFirst().article())
            : Optional.empty();
  }

  private ModelAndView refused(long story, Optional<Person> person, Model model, String mistake) {
    model.addAttribute("mistake", mistake);
    String view = page.story(story, person, model);
    return view.startsWith("redirect:")
        ? new ModelAndView(view)
        : new ModelAndView(view, model.asMap(), HttpStatus.BAD_REQUEST);
  }
}
