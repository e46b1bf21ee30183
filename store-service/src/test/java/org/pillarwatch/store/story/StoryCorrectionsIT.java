package org.pillarwatch.store.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.pillarwatch.store.TestArticles.report;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.EmptyStore;
import org.pillarwatch.store.ServiceClient;
import org.pillarwatch.store.StoreWithoutKafka;
import org.pillarwatch.store.TestArticles;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.audit.Audit;
import org.pillarwatch.store.audit.AuditEntry;
import org.pillarwatch.store.audit.AuditFilter;
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
import org.springframework.transaction.support.TransactionTemplate;

/** What editors say of stories, and what is decided afterwards, with a real database. */
@RequiresPostgreSql
@StoreWithoutKafka
@TestPropertySource(
    properties = {
      // The tests say when to decide.
      "store.story.decides=false",
      "store.story.interval=1h"
    })
class StoryCorrectionsIT {

  private static final String RELEASE = StoryWorkerIT.RELEASE;
  private static final String REPORT =
      """
      Port Almeda will see its harbour working again within weeks, officials announced. Boats have \
      lain idle there since a March storm damaged a pier. Ana Ruiz, who leads the fisheries \
      ministry, put the bill at 12 million dollars, paid by the Coastal Fund.\
      """;

  /** Reports the accident of a boat, in much the same words as the harbour's opening. */
  private static final String WRONG =
      """
      Port Almeda mourns three fishermen whose boats sank in the harbour on Sunday. A March storm \
      had damaged the pier where rescuers landed. Ana Ruiz, who leads the fisheries ministry, \
      promised their widows help of 12 million dollars from the Coastal Fund. Divers search on.\
      """;

  private static final String COURT =
      """
      Judges in the capital of Norland heard the first witnesses against a former mayor on Tuesday. \
      Prosecutors say he sold building permits for a decade. His lawyer, Tom Vale, called the \
      charges a revenge by rivals and asked the court to dismiss them.\
      """;
  private static final String HEARING =
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
  private StoryWorker worker;

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

  private StoryWorker replica() {
    return new StoryWorker(
        new StoryDecisionTable(jdbc, batches),
        new StoryConstraintTable(jdbc),
        new TransactionTemplate(transactions),
        InstantSource.system(),
        new StoryProperties(Duration.ofDays(3), true),
        new SimpleMeterRegistry());
  }

  private void arrives(String name, String text) {
    articles.keep(List.of(article(name, text).event()));
    worker.decideWhatIsDue();
  }

  private static TestArticles article(String name, String text) {
    return report(slug(name)).titled(name).saying(text).from("Source of " + name);
  }

  private static ArticleId id(String name) {
    return report(slug(name)).id();
  }

  private static String slug(String name) {
    return "corrected-" + name.replace(' ', '-');
  }

  private long storyOf(String name) {
    return Long.parseLong(stories.of(id(name)).orElseThrow().id());
  }

  private StoryView.Member member(String name) {
    StoryView.Member found = stories.of(id(name)).orElseThrow().member(id(name));
    assertThat(found).isNotNull();
    return found;
  }

  private long takeOut(String name) {
    Outcome outcome = corrections.takeOut(id(name), storyOf(name), "Ana");
    assertThat(outcome).isInstanceOf(Outcome.Applied.class);
    return ((Outcome.Applied) outcome).story();
  }

  private StoryCorrection standing(String name) {
    return corrections.of(storyOf(name)).getFirst();
  }

  /** Titles by story, as the tables have them. */
  private List<String> partition() {
    return jdbc.sql(
            """
            select string_agg(a.title, ' ' order by s.number) from story_article s
            join article a on a.id = s.article_id group by s.story order by min(s.number)
            """)
        .query((row, number) -> row.getString(1))
        .list();
  }

  @Nested
  class AnArticleThatDoesNotBelong {

    @Test
    void leavesItsStory() {
      long left = takeOut("wrong");

      assertThat(partition()).containsExactly("release report", "court", "wrong");
      assertThat(left).isEqualTo(storyOf("release"));
      assertThat(jdbc.sql("select articles from story order by number").query(Integer.class).list())
          .containsExactly(2, 1, 1);
    }

    @Test
    void takesItsCopiesWithIt() {
      arrives("copy", "Home | World. " + WRONG);
      assertThat(member("copy").relation()).isEqualTo("copy");

      takeOut("wrong");

      assertThat(partition()).containsExactly("release report", "court", "wrong copy");
      assertThat(member("copy").of()).isEqualTo(id("wrong"));
    }

    @Test
    void keepsWhatArrivesLaterOfIt() {
      takeOut("wrong");

      arrives("late copy", "Home | World. " + WRONG + " Read more.");
      arrives("late exact", WRONG);
      arrives("late release", RELEASE + " Read more.");

      assertThat(partition())
          .containsExactly("release report late release", "court", "wrong late copy late exact");
    }

    @Test
    void staysAwayWhoeverDecidesLater() {
      takeOut("wrong");
      worker = replica();
      arrives("late copy", "Home | World. " + WRONG);
      worker = replica();
      arrives("late report", REPORT + " Officials repeated this on Tuesday.");

      assertThat(storyOf("late copy")).isEqualTo(storyOf("wrong"));
      assertThat(storyOf("late report")).isEqualTo(storyOf("release"));
      assertThat(storyOf("wrong")).isNotEqualTo(storyOf("release"));
    }

    @Test
    void isNotMergedByAnArticleThatRepeatsBoth() {
      EmptyStore.empty(jdbc);
      worker = replica();
      arrives("lamps", RELEASE + StoryWorkerIT.LAMPS);
      arrives("masts", RELEASE + StoryWorkerIT.MASTS);
      add("masts", "lamps", StoryVerdict.APART);

      arrives("release", RELEASE);
      worker = replica();
      arrives("again", RELEASE + " Read more.");

      assertThat(partition()).containsExactly("lamps release again", "masts");
    }

    @Test
    void leavesAStoryThatWasMerged() {
      EmptyStore.empty(jdbc);
      worker = replica();
      arrives("lamps", RELEASE + StoryWorkerIT.LAMPS);
      arrives("masts", RELEASE + StoryWorkerIT.MASTS);
      long former = storyOf("masts");
      arrives("release", RELEASE);
      assertThat(partition()).containsExactly("lamps masts release");

      takeOut("masts");
      arrives("late", "Home. " + RELEASE + StoryWorkerIT.MASTS);
      worker = replica();
      arrives("later", RELEASE + " Read more.");

      assertThat(partition()).containsExactly("lamps release later", "masts late");
      assertThat(storyOf("masts")).isEqualTo(former);
      assertThat(stories.find(former).orElseThrow().members()).hasSize(2);
    }

    @Test
    void isKeptOutWhenAllIsDecidedAnew() {
      takeOut("wrong");
      arrives("late copy", "Home | World. " + WRONG);
      List<String> before = partition();
      decideAllAnew();

      assertThat(partition()).isEqualTo(before);
    }

    @Test
    void becomesAReportWhenItWasACopy() {
      arrives("copy", "Home | World. " + RELEASE);
      arrives("copy of copy", "Home | World. " + RELEASE + " Read more of it here.");
      assertThat(member("copy").relation()).isEqualTo("copy");

      takeOut("copy");

      assertThat(member("copy").relation()).isNull();
      assertThat(storyOf("copy")).isNotEqualTo(storyOf("release"));
      worker = replica();
      arrives("late", "Home | World. " + RELEASE);
      assertThat(storyOf("late")).isEqualTo(storyOf("copy"));
      assertThat(member("late").of()).isEqualTo(id("copy"));
    }

    @Test
    void canBeTheFirstOfItsStory() {
      long before = storyOf("release");

      long left = takeOut("release");

      assertThat(partition()).containsExactly("release", "report wrong", "court");
      assertThat(left).isEqualTo(storyOf("report")).isNotEqualTo(before);
      assertThat(storyOf("release")).isEqualTo(before);
    }

    @Test
    void isKeptApartFromAllThatStayed() {
      takeOut("wrong");
      takeOut("release");
      arrives("again", "Home | World. " + REPORT);

      assertThat(partition()).containsExactly("release", "report again", "court", "wrong");
      decideAllAnew();
      assertThat(partition()).containsExactly("release", "report again", "court", "wrong");
    }

    @Test
    void isRefusedWhenAllOthersDeriveFromIt() {
      arrives("court copy", "Home | World. " + COURT);

      assertThat(corrections.takeOut(id("court"), storyOf("court"), "Ana"))
          .isInstanceOf(Outcome.Refused.class);
      assertThat(partition()).containsExactly("release report wrong", "court court copy");
    }
  }

  @Nested
  class TwoArticlesOfOneStory {

    @BeforeEach
    void addAnother() {
      arrives("trees", HEARING);
      assertThat(storyOf("trees")).isNotEqualTo(storyOf("court"));
    }

    @Test
    void bringTheirStoriesTogether() {
      long old = storyOf("trees");

      assertThat(add("trees", "court", StoryVerdict.TOGETHER))
          .isEqualTo(new Outcome.Applied(storyOf("court")));

      assertThat(partition()).containsExactly("release report wrong", "court trees");
      assertThat(stories.find(old).orElseThrow().id()).isEqualTo("" + storyOf("court"));
    }

    @Test
    void receiveWhatArrivesLater() {
      add("trees", "court", StoryVerdict.TOGETHER);
      arrives("late", "Home | World. " + HEARING);
      worker = replica();
      arrives("later", "Home | World. " + COURT);

      assertThat(partition()).containsExactly("release report wrong", "court trees late later");
    }

    @Test
    void stayTogetherWhenAllIsDecidedAnew() {
      add("trees", "court", StoryVerdict.TOGETHER);
      decideAllAnew();

      assertThat(partition()).containsExactly("release report wrong", "court trees");
    }

    @Test
    void leaveAStoryTogether() {
      add("trees", "wrong", StoryVerdict.TOGETHER);
      takeOut("wrong");

      assertThat(partition()).containsExactly("release report", "court", "wrong trees");
    }

    @Test
    void replaceAnEarlierWordOnTheSameArticle() {
      takeOut("wrong");

      assertThat(add("wrong", "report", StoryVerdict.TOGETHER)).isInstanceOf(Outcome.Applied.class);

      assertThat(partition()).containsExactly("release report wrong", "court", "trees");
      assertThat(corrections.of(storyOf("wrong")))
          .extracting(StoryCorrection::verdict)
          .containsExactly(StoryVerdict.TOGETHER);
    }

    @Test
    void doNotBringBackWhatAnotherWordTookOut() {
      takeOut("wrong");
      add("trees", "wrong", StoryVerdict.TOGETHER);

      assertThat(add("trees", "release", StoryVerdict.TOGETHER))
          .isEqualTo(
              new Outcome.Refused(
                  "Ana took “wrong” (Source of wrong) out of that story: undo that first."));
      assertThat(partition()).containsExactly("release report", "court", "wrong trees");
    }

    @Test
    void haveOneLanguage() {
      articles.keep(List.of(article("otro", HEARING).in("es").event()));
      worker.decideWhatIsDue();

      assertThat(add("otro", "trees", StoryVerdict.TOGETHER)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void goApartAgainWhenUndone() {
      add("trees", "court", StoryVerdict.TOGETHER);
      arrives("late", "Home | World. " + HEARING);

      corrections.undo(standing("trees").id(), "Bea");

      assertThat(partition()).containsExactly("release report wrong", "court", "trees late");
      assertThat(corrections.of(storyOf("trees"))).isEmpty();
      arrives("later", HEARING + " Read more.");
      assertThat(storyOf("later")).isEqualTo(storyOf("trees"));
    }
  }

  @Test
  void putsAnArticleBackWithItsLinkWhenUndone() {
    arrives("copy", "Home | World. " + RELEASE);
    StoryView.Member before = member("copy");
    takeOut("copy");
    arrives("follower", "Home | World. " + RELEASE);

    Outcome outcome = corrections.undo(standing("copy").id(), "Bea");

    assertThat(outcome).isEqualTo(new Outcome.Applied(storyOf("release")));
    assertThat(partition()).containsExactly("release report wrong copy follower", "court");
    assertThat(member("copy")).isEqualTo(before);
    assertThat(jdbc.sql("select count(*) from story_apart").query(Integer.class).single()).isZero();
    worker = replica();
    arrives("late", "Home. " + RELEASE);
    assertThat(storyOf("late")).isEqualTo(storyOf("release"));
  }

  @Test
  void undoesNothingTwice() {
    takeOut("wrong");
    long correction = standing("wrong").id();

    assertThat(corrections.undo(correction, "Ana")).isInstanceOf(Outcome.Applied.class);
    assertThat(corrections.undo(correction, "Ana")).isEqualTo(new Outcome.Unknown());
  }

  @Test
  void letsNotesAndMutesFollowTheStory() {
    long story = storyOf("release");
    jdbc.sql("insert into note (story, author, text, noted_at) values (:story, 'Ana', 'x', now())")
        .param("story", story)
        .update();
    jdbc.sql("insert into mute values ('Ana', 'story', cast(:story as text), now())")
        .param("story", story)
        .update();

    long left = takeOut("release");

    assertThat(jdbc.sql("select story from note").query(Long.class).single()).isEqualTo(left);
    assertThat(jdbc.sql("select value from mute").query(String.class).single())
        .isEqualTo(String.valueOf(left));
  }

  @Test
  void keepsTheCountsOfStoriesTrue() {
    takeOut("wrong");
    add("wrong", "court", StoryVerdict.TOGETHER);
    takeOut("release");

    assertThat(
            jdbc.sql(
                    """
                    select coalesce(sum(stories), 0) from (
                      select stories from attention where topic = '' and country = '' and taxonomy = ''
                      union all
                      select stories from attention_delta
                      where topic = '' and country = '' and taxonomy = '') all_of_them
                    """)
                .query(Long.class)
                .single())
        .isEqualTo(jdbc.sql("select count(*) from story").query(Long.class).single());
  }

  @Test
  void recordsWhoSaidWhat() {
    long story = takeOut("wrong");
    corrections.undo(standing("wrong").id(), "Bea");

    List<AuditEntry> entries = audit.page(new AuditFilter(null, "story", null), null, 10);
    assertThat(entries)
        .extracting(AuditEntry::action)
        .containsExactly("story.undo", "story.correct");
    AuditEntry correction = entries.getLast();
    assertThat(correction.subject()).isEqualTo("story/" + story);
    assertThat(correction.before()).contains("\"storyOfArticle\": " + story);
    assertThat(correction.after()).contains("APART", id("wrong").value(), "\"editor\": \"Ana\"");
    assertThat(entries.getFirst().before()).contains("APART");
  }

  @Test
  void storesNeitherCorrectionNorMoveWithoutTheAudit() {
    jdbc.sql("alter table audit add constraint closed check (action <> 'story.correct')").update();
    try {
      assertThat(catchThrowable(() -> corrections.takeOut(id("wrong"), storyOf("wrong"), "Ana")))
          .isNotNull();
    } finally {
      jdbc.sql("alter table audit drop constraint closed").update();
    }
    assertThat(partition()).containsExactly("release report wrong", "court");
    assertThat(corrections.of(storyOf("wrong"))).isEmpty();
  }

  @Test
  void followsCorrectionsMadeWhileReplicasDecide() throws Exception {
    int copies = 60;
    articles.keep(
        IntStream.range(0, copies)
            .mapToObj(each -> article("x" + each, "Home %d. %s".formatted(each, WRONG)).event())
            .toList());
    var start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<?>> running =
          List.of(
              threads.submit(() -> decideAfter(start)),
              threads.submit(() -> decideAfter(start)),
              threads.submit(() -> {
                await(start);
                takeOut("wrong");
              }));
      start.countDown();
      for (Future<?> each : running) {
        each.get(1, TimeUnit.MINUTES);
      }
    }
    worker.decideWhatIsDue();

    assertThat(partition()).hasSize(3).startsWith("release report", "court");
    assertThat(partition().getLast()).startsWith("wrong x").hasSize(5 + 3 * 10 + 4 * 50);
  }

  private void decideAfter(CountDownLatch start) {
    StoryWorker other = replica();
    await(start);
    other.decideWhatIsDue();
  }

  private static void await(CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  void takesAndExportsCorrectionsOverHttp() {
    var client = new ServiceClient(port);
    String body =
        """
        {"verdict": "%s", "article": "%s", "other": "%s", "editor": "Ana"}\
        """;
    String apart = body.formatted("apart", id("wrong"), id("release"));

    assertThat(client.post("/api/story-corrections", apart).statusCode()).isEqualTo(201);
    assertThat(partition()).containsExactly("release report", "court", "wrong");
    List<String> lines = client.get("/api/story-corrections").body().lines().toList();
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst())
        .contains("\"verdict\":\"apart\"", "\"editor\":\"Ana\"", "mourns three fishermen", "240");

    assertThat(
            client
                .post("/api/story-corrections", body.formatted("maybe", id("wrong"), id("release")))
                .statusCode())
        .isEqualTo(400);
    assertThat(
            client
                .post(
                    "/api/story-corrections",
                    body.formatted("apart", id("wrong"), id("never stored")))
                .statusCode())
        .isEqualTo(404);
    String undo = "/api/story-corrections/" + standing("wrong").id() + "?editor=Ana";
    assertThat(client.send("DELETE", undo, "").statusCode()).isEqualTo(200);
    assertThat(client.send("DELETE", undo, "").statusCode()).isEqualTo(404);
    assertThat(partition()).containsExactly("release report wrong", "court");
  }

  @Test
  void needsAnEditorAndTwoArticles() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> corrections.takeOut(id("wrong"), storyOf("wrong"), " "))
        .withMessageContaining("editor");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> add("wrong", "wrong", StoryVerdict.APART))
        .withMessageContaining("other");
  }

  private Outcome add(String name, String other, StoryVerdict verdict) {
    return corrections.add(id(name), id(other), verdict, "Ana");
  }

  /** Empties what was decided and decides every article again, in the order of arrival. */
  private void decideAllAnew() {
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
