package org.pillarwatch.ingest.page;

import java.util.List;
import java.util.Optional;

/**
 * Facts of an article outside its text. They are determined first, since they help to find the
 * text.
 *
 * @param statedBody the text that the page states for machines
 */
record PageFacts(
    JsonLd jsonLd,
    SiteName site,
    Optional<SourcedFact<String>> title,
    Optional<SourcedFact<List<String>>> authors,
    Optional<SourcedFact<String>> description,
    Optional<SourcedFact<String>> statedBody) {

  static PageFacts of(PageMarks marks, PageSource source) {
    JsonLd jsonLd = JsonLd.of(marks.jsonLd);
    SiteName site = SiteName.of(marks, jsonLd, source.url());
    return new PageFacts(
        jsonLd,
        site,
        new TitleFact(marks, jsonLd, site, source.announced().title()).decide(),
        new AuthorFact(marks, jsonLd, site, source.announced().authors()).decide(),
        description(marks, jsonLd, source.announced()),
        jsonLd.articleBody());
  }

  private static Optional<SourcedFact<String>> description(
      PageMarks marks, JsonLd jsonLd, Announcement announced) {
    return marks
        .meta("og:description", "description", "twitter:description")
        .or(() -> jsonLd.article("description"))
        .or(() ->
            Optional.ofNullable(announced.summary())
                .map(summary -> new SourcedFact<>(summary, "feed")))
        .map(description -> description.map(TitleFact::oneLine));
  }
}
