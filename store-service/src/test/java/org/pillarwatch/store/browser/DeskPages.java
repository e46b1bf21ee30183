package org.pillarwatch.store.browser;

import static org.pillarwatch.store.TestArticles.NOON;
import static org.pillarwatch.store.TestArticles.report;
import static org.pillarwatch.store.TestTaxonomies.EFFORTS;
import static org.pillarwatch.store.TestTaxonomies.PILLARS;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.pillarwatch.store.TestArticles;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.story.Stories;
import org.pillarwatch.store.story.TestStories;
import org.pillarwatch.store.story.correction.StoryCorrections;
import org.pillarwatch.store.story.correction.StoryVerdict;
import org.pillarwatch.store.taxonomy.PublishedTaxonomies;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A store with a few pages of articles, for tests that look at it with a browser. */
final class DeskPages {

  static final String HARBOUR =
      """
      The ministry of fisheries said on Monday that the harbour of Port Almeda would open again \
      before the rains come. Minister Ana Ruiz told reporters that 240 boats had waited since \
      March, when a storm broke the western pier. Repairs cost 12 million dollars and were paid by \
      the Coastal Fund. Fishermen who lost their nets may ask the office in Santa Rosa for help.\
      """;
  static final String MARKET =
      """
      Gardeners of Zamora planted nine hundred cypresses along the old canal. Volunteers from every \
      school dug the holes and watered the roots until sunset while a brass band played waltzes.\
      """;

  private DeskPages() {}

  /** Stores the taxonomies and sixty articles, an hour apart. */
  static void fill(Articles articles, PublishedTaxonomies taxonomies) {
    List.of(PILLARS, EFFORTS).forEach(taxonomies::keep);
    articles.keep(IntStream.rangeClosed(1, 60).mapToObj(at -> old(at).event()).toList());
  }

  /** Stores a story of two reports and a copy, an editor's word on it included. */
  static String story(
      Articles articles, StoryCorrections corrections, Stories stories, DataSource database) {
    JdbcClient.create(database).sql("delete from undecided").update();
    articles.keep(
        List.of(
            harbour("opens", HARBOUR).event(),
            harbour("copied", "Home | World. " + HARBOUR).event(),
            harbour("market", MARKET).event()));
    TestStories.decide(database);
    corrections.add(
        harbour("market", MARKET).id(),
        harbour("opens", HARBOUR).id(),
        StoryVerdict.TOGETHER,
        "Ana");
    return stories.of(harbour("opens", HARBOUR).id()).orElseThrow().id();
  }

  /** An article on the harbour of Port Almeda, dated before the others. */
  static TestArticles harbour(String name, String text) {
    return report("harbour-" + name)
        .titled("Harbour " + name)
        .saying(text)
        .from("The " + name + " Herald")
        .published(NOON.minus(Duration.ofDays(9)));
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
