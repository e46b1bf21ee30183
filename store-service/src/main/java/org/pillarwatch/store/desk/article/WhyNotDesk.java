package org.pillarwatch.store.desk.article;

import java.util.List;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.article.StoredArticle;
import org.pillarwatch.store.desk.kit.TagLabels;
import org.pillarwatch.store.desk.kit.TagView;
import org.pillarwatch.store.explain.Explanations;
import org.pillarwatch.store.explain.MissingTopics;
import org.pillarwatch.store.taxonomy.Catalogue;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page that explains which topics an article does not have. */
@Controller
class WhyNotDesk {

  private final Articles articles;
  private final Explanations explanations;
  private final Catalogue catalogue;

  WhyNotDesk(Articles articles, Explanations explanations, Catalogue catalogue) {
    this.articles = articles;
    this.explanations = explanations;
    this.catalogue = catalogue;
  }

  /** A topic that the article does not have. */
  record MissingTag(String kind, TagView tag, long threshold, MissingTopics.MissingTopic reasons) {}

  /** Asks the classifier and shows the topics not given, the likeliest of each taxonomy first. */
  @GetMapping("/articles/{id}/why-not")
  String whyNot(@PathVariable ArticleId id, Model model) {
    StoredArticle article = articles.find(id).orElseThrow(ArticleDesk::absent);
    MissingTopics explanation = explanations.of(article);
    model.addAttribute("article", article);
    model.addAttribute("version", explanation.taxonomyVersion());
    model.addAttribute("missing", missing(explanation));
    return "why-not";
  }

  private List<MissingTag> missing(MissingTopics explanation) {
    var labels = new TagLabels(catalogue);
    return explanation.topics().stream()
        .map(topic ->
            new MissingTag(
                labels.taxonomy(topic.id().taxonomy()),
                labels.topic(topic.id(), topic.probability()),
                Math.round(100 * topic.threshold()),
                topic))
        .toList();
  }
}
