package org.pillarwatch.launcher.samplesite;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;

/** Renders HTML pages: articles with typical boilerplate, and front pages of outlets. */
record HtmlPages(Placeholders placeholders) {
  private static final String HTML = "text/html; charset=utf-8";
  private static final Template FRONT = Template.named("pages/front.html");
  private static final Template FRONT_STORY = Template.named("pages/front-story.html");
  private static final Template RELATED_STORY = Template.named("pages/related-story.html");
  private static final Template METADATA = Template.named("pages/article-metadata.json");

  /** Number of blocks before the advertisement. */
  private static final int OPENING = 2;

  private static final int MOST_RELATED = 4;

  /**
   * @param publications the outlet's own, from which the related stories are taken
   */
  Reply article(Publication publication, List<Publication> publications) {
    var blocks = publication.text().blocks();
    var others = publications.stream().filter(other -> !other.equals(publication));
    var values = placeholders.of(publication);
    values.put("opening", ArticleBody.html(blocks.subList(0, OPENING)));
    values.put("rest", ArticleBody.html(blocks.subList(OPENING, blocks.size())));
    values.put("related", each(others.limit(MOST_RELATED).toList(), RELATED_STORY));
    values.put("metadata", METADATA.fill(values));
    return Reply.ok(HTML, publication.outlet().articlePage().fill(values), publication.updatedAt());
  }

  Reply front(Publisher outlet, List<Publication> publications, Instant changedAt) {
    var values = placeholders.of(outlet);
    values.put("stories", each(publications, FRONT_STORY));
    return Reply.ok(HTML, FRONT.fill(values), changedAt);
  }

  private String each(List<Publication> publications, Template template) {
    return publications.stream()
        .map(publication -> template.fill(placeholders.of(publication)))
        .collect(joining());
  }
}
