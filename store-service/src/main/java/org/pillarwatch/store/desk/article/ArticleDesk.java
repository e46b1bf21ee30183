package org.pillarwatch.store.desk.article;

import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.article.Articles;
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

  ArticleDesk(
      Articles articles, ArticlePages pages, CorrectionForms corrections, StoryBoxes stories) {
    this.articles = articles;
    this.pages = pages;
    this.corrections = corrections;
    this.stories = stories;
  }

  @GetMapping("/articles/{id}")
  String article(@PathVariable ArticleId id, Model model) {
    var article =
        articles
            .find(id)
            .orElseThrow(() ->
                new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "The store has no article at this address."));
    model.addAttribute("page", pages.of(article, articles.versions(id)));
    model.addAttribute("corrections", corrections.of(article));
    model.addAttribute("story", stories.of(article).orElse(null));
    return "article";
  }
}
