package org.pillarwatch.launcher.samplesite;

import java.util.List;

/** The articles that come with the launcher, in their order of appearance. */
final class SampleArticles {
  private SampleArticles() {}

  /** Reads them by their index, since a jar's folders cannot be listed. */
  static List<SampleArticle> bundled() {
    return Resources.text("articles/index.txt")
        .lines()
        .map(slug -> ArticleFile.parse(slug, Resources.text("articles/" + slug + ".md")))
        .toList();
  }
}
