package org.pillarwatch.store.browser;

import static org.pillarwatch.store.TestArticles.NOON;
import static org.pillarwatch.store.TestArticles.report;
import static org.pillarwatch.store.TestTaxonomies.EFFORTS;
import static org.pillarwatch.store.TestTaxonomies.PILLARS;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.pillarwatch.store.TestArticles;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.taxonomy.PublishedTaxonomies;

/** A store with a few pages of articles, for tests that look at it with a browser. */
final class DeskPages {

  private DeskPages() {}

  /** Stores the taxonomies and sixty articles, an hour apart. */
  static void fill(Articles articles, PublishedTaxonomies taxonomies) {
    List.of(PILLARS, EFFORTS).forEach(taxonomies::keep);
    articles.keep(IntStream.rangeClosed(1, 60).mapToObj(at -> old(at).event()).toList());
  }

  /** An article of some hours before noon. */
  static TestArticles old(int hours) {
    return report("old-" + hours)
        .titled("Hearing " + hours + " of the customs case")
        .published(NOON.minus(Duration.ofHours(hours)));
  }

  /** A page of each kind. */
  static List<String> paths() {
    return List.of(
        "/",
        "/?pillar=governance&country=GT&q=customs",
        "/?q=nothing-has-this-word",
        "/stories",
        "/beats",
        "/?mine=unread&country=GT",
        "/help/search",
        "/articles/" + old(3).id().value(),
        "/sign-in?failed=",
        "/account",
        "/accounts",
        "/audit",
        "/dead-letters",
        "/dead-letters?state=open",
        "/articles/" + "0".repeat(64),
        "/?country=Nowhere");
  }
}
