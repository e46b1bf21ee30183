package org.pillarwatch.store.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pillarwatch.store.TestArticles.report;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.EmptyStore;
import org.pillarwatch.store.StoreWithoutKafka;
import org.pillarwatch.store.TestArticles;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.audit.Audit;
import org.pillarwatch.store.story.correction.StoryCorrection;
import org.pillarwatch.store.story.correction.StoryCorrections;
import org.pillarwatch.store.story.correction.StoryCorrections.Outcome;
import org.pillarwatch.store.story.correction.StoryVerdict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;

/** Stories of a harbour and a court, and a decider that decides when a test says so. */
@RequiresPostgreSql
@StoreWithoutKafka
@TestPropertySource(
    properties = {
      // The tests say when to decide.
      "store.story.decides=false",
      "store.story.interval=1h"
    })
abstract class StoriesToCorrect {

  static final String RELEASE = StoryWorkerIT.RELEASE;
  static final String REPORT =
      """
      Port Almeda will see its harbour working again within weeks, officials announced. Boats have \
      lain idle there since a March storm damaged a pier. Ana Ruiz, who leads the fisheries \
      ministry, put the bill at 12 million dollars, paid by the Coastal Fund.\
      """;

  /** Reports the accident of a boat, in much the same words as the harbour's opening. */
  static final String WRONG =
      """
      Port Almeda mourns three fishermen whose boats sank in the harbour on Sunday. A March storm \
      had damaged the pier where rescuers landed. Ana Ruiz, who leads the fisheries ministry, \
      promised their widows help of 12 million dollars from the Coastal Fund. Divers search on.\
      """;

  static final String COURT =
      """
      Judges in the capital of Norland heard the first witnesses against a former mayor on Tuesday. \
      Prosecutors say he sold building permits for a decade. His lawyer, Tom Vale, called the \
      charges a revenge by rivals and asked the court to dismiss them.\
      """;
  static final String HEARING =
      """
      Gardeners of Zamora planted nine hundred cypresses along the old canal. Volunteers from every \
      school dug the holes and watered the roots until sunset while a brass band played waltzes.\
      """;

  @LocalServerPort int port;
  @Autowired Articles articles;
  @Autowired StoryCorrections corrections;
  @Autowired Stories stories;
  @Autowired Audit audit;
  @Autowired JdbcClient jdbc;
  @Autowired NamedParameterJdbcOperations batches;
  @Autowired PlatformTransactionManager transactions;
  StoryWorker worker;

  @BeforeEach
  void storeTheHarbourStory() {
    EmptyStore.empty(jdbc);
    jdbc.sql("truncate audit").update();
    worker = replica();
    arrives("release", RELEASE);
    arrives("report", REPORT);
    arrives("court", COURT);
    arrives("wrong", WRONG);
    assertThat(storyOf("wrong")).isEqualTo(storyOf("release")).isEqualTo(storyOf("report"));
    assertThat(storyOf("court")).isNotEqualTo(storyOf("release"));
  }

  StoryWorker replica() {
    return TestStories.worker(jdbc, batches, transactions);
  }

  void arrives(String name, String text) {
    articles.keep(List.of(article(name, text).event()));
    worker.decideWhatIsDue();
  }

  static TestArticles article(String name, String text) {
    return report(slug(name)).titled(name).saying(text).from("Source of " + name);
  }

  static ArticleId id(String name) {
    return report(slug(name)).id();
  }

  static String slug(String name) {
    return "corrected-" + name.replace(' ', '-');
  }

  long storyOf(String name) {
    return Long.parseLong(stories.of(id(name)).orElseThrow().id());
  }

  StoryView.Member member(String name) {
    StoryView.Member found = stories.of(id(name)).orElseThrow().member(id(name));
    assertThat(found).isNotNull();
    return found;
  }

  long takeOut(String name) {
    Outcome outcome = corrections.takeOut(id(name), storyOf(name), "Ana");
    assertThat(outcome).isInstanceOf(Outcome.Applied.class);
    return ((Outcome.Applied) outcome).story();
  }

  StoryCorrection standing(String name) {
    return corrections.of(storyOf(name)).getFirst();
  }

  /** Titles by story, as the tables have them. */
  List<String> partition() {
    return jdbc.sql(
            """
            select string_agg(a.title, ' ' order by s.number) from story_article s
            join article a on a.id = s.article_id group by s.story order by min(s.number)
            """)
        .query((row, number) -> row.getString(1))
        .list();
  }

  Outcome add(String name, String other, StoryVerdict verdict) {
    return corrections.add(id(name), id(other), verdict, "Ana");
  }

  /** Empties what was decided and decides every article again, in the order of arrival. */
  void decideAllAnew() {
    jdbc.sql(
            """
            insert into undecided (article_id, sketch)
            select article_id, sketch from story_article order by number
            """)
        .update();
    jdbc.sql("truncate story, story_article, story_merged").update();
    worker = replica();
    worker.decideWhatIsDue();
  }
}
