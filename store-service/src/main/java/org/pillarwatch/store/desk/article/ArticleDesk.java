package org.pillarwatch.store.desk.article;

import java.util.Optional;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.explain.Explanations;
import org.pillarwatch.store.person.Person;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page of one article. */
@Controller
class ArticleDesk {

  private final Articles articles;
  private final ArticlePages pages;
  private final CorrectionForms corrections;
  private final StoryBoxes stories;
  private final PersonalPanel panel;
  private final Explanations explanations;

  ArticleDesk(
      Articles articles,
      ArticlePages pages,
      CorrectionForms corrections,
      StoryBoxes stories,
      PersonalPanel panel,
      Explanations explanations) {
    this.articles = articles;
    this.pages = pages;
    this.corrections = corrections;
    this.stories = stories;
    this.panel = panel;
    this.explanations = explanations;
  }

  /** Shows an article, which is read from then on. */
  @GetMapping("/articles/{id}")
  String article(@PathVariable ArticleId id, Optional<Person> person, Model model) {
    var article =
        articles
            .find(id)
            .orElseThrow(() ->
                new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "The store has no article at this address."));
    person.ifPresent(reader -> panel.open(reader, id));
    model.addAttribute("own", panel.of(person, id));
    model.addAttribute("notes", panel.notes(id));
    model.addAttribute("page", pages.of(article, articles.versions(id)));
    model.addAttribute("corrections", corrections.of(article));
    model.addAttribute("explainable", explanations.isAvailable());
    model.addAttribute("story", stories.of(article).orElse(null));
    return "article";
  }
}
