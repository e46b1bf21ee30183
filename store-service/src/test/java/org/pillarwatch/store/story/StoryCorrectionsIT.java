package org.pillarwatch.store.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pillarwatch.store.ServiceClient;
import org.pillarwatch.store.audit.AuditEntry;
import org.pillarwatch.store.audit.AuditFilter;
import org.pillarwatch.store.story.correction.StoryCorrections.Outcome;
import org.pillarwatch.store.story.correction.StoryVerdict;

/** What editors say of stories, and what is decided afterwards, with a real database. */
class StoryCorrectionsIT extends StoriesToCorrect {

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
}
