package org.pillarwatch.launcher.samplesite;

import java.net.URI;

/** URLs of the pages and feeds of the site. */
record Addresses(URI base) {
  /** Parameters such as mail and advertising systems append to links. */
  private static final String TRACKING =
      "?utm_source=rss&utm_medium=feed&utm_campaign=ultimas&fbclid=IwAR0kx";

  URI home(Publisher outlet) {
    return base.resolve("/" + outlet.id() + "/");
  }

  URI feed(Publisher outlet) {
    return home(outlet).resolve(outlet.feedFormat().fileName());
  }

  /** The article's canonical address. */
  URI page(SampleArticle article) {
    return home(article.outlet()).resolve("articles/" + article.slug());
  }

  /** The link of the article in the feed. */
  URI feedLink(SampleArticle article) {
    return switch (article.feedLink()) {
      case PLAIN -> page(article);
      case REDIRECT -> home(article.outlet()).resolve("r/" + article.slug());
      case TRACKING -> URI.create(page(article) + TRACKING);
    };
  }
}
