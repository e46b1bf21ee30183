package org.pillarwatch.launcher.samplesite;

import java.util.List;

/** The bundled articles in order of publication. */
final class SampleArticles {
  private SampleArticles() {}

  /** Reads the articles listed in the index, since folders of a jar cannot be listed. */
  static List<SampleArticle> bundled() {
    return Resources.text("articles/index.txt")
        .lines()
        .map(slug -> ArticleFile.parse(slug, Resources.text("articles/" + slug + ".md")))
        .toList();
  }
}
