package org.pillarwatch.store.desk.article;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.explain.Explanations;
import org.pillarwatch.store.person.Person;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.QueryReader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
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
  private final QueryReader queries;

  ArticleDesk(
      Articles articles,
      ArticlePages pages,
      CorrectionForms corrections,
      StoryBoxes stories,
      PersonalPanel panel,
      Explanations explanations,
      QueryReader queries) {
    this.articles = articles;
    this.pages = pages;
    this.corrections = corrections;
    this.stories = stories;
    this.panel = panel;
    this.explanations = explanations;
    this.queries = queries;
  }

  /**
   * Shows an article, which is read from then on.
   *
   * @param q the query that found it, whose words are marked
   */
  @GetMapping("/articles/{id}")
  String article(
      @PathVariable ArticleId id,
      @RequestParam(required = false) @Nullable String q,
      Optional<Person> person,
      Model model) {
    ArticleFilter filter = queries.saying(q);
    var article = articles.find(id).orElseThrow(ArticleDesk::absent);
    person.ifPresent(reader -> panel.open(reader, id));
    model.addAttribute("own", panel.of(person, id));
    model.addAttribute("notes", panel.notes(id));
    model.addAttribute("page", pages.of(article, articles.versions(id), filter));
    model.addAttribute("corrections", corrections.of(article));
    model.addAttribute("explainable", explanations.isAvailable());
    model.addAttribute("story", stories.of(article).orElse(null));
    return "article";
  }

  /** What pages of an article answer when there is none. */
  static ResponseStatusException absent() {
    return new ResponseStatusException(
        HttpStatus.NOT_FOUND, "The store has no article at this address.");
  }
}
