package org.pillarwatch.store.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.pillarwatch.store.TestArticles.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.store.EmptyStore;
import org.pillarwatch.store.ServiceClient;
import org.pillarwatch.store.StoreWithoutKafka;
import org.pillarwatch.store.TestArticles;
import org.pillarwatch.store.article.Articles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;

/** What becomes of stories when replicas come and go, and what is told of them over HTTP. */
@RequiresPostgreSql
@StoreWithoutKafka
@TestPropertySource(
    properties = {
      // The tests say when to decide.
      "store.story.decides=false",
      "store.story.interval=1h"
    })
class StoryWorkerIT {

  static final String RELEASE =
      """
      The ministry of fisheries said on Monday that the harbour of Port Almeda would open again \
      before the rains come. Minister Ana Ruiz told reporters that 240 boats had waited since \
      March, when a storm broke the western pier. Repairs cost 12 million dollars and were paid by \
      the Coastal Fund. Fishermen who lost their nets may ask the office in Santa Rosa for help.\
      """;
  private static final String COURT =
      """
      Judges in the capital of Norland heard the first witnesses against a former mayor on Tuesday. \
      Prosecutors say he sold building permits for a decade. His lawyer, Tom Vale, called the \
      charges a revenge by rivals and asked the court to dismiss them.\
      """;

  /** The first paragraph of a long list is told twice, framed and shortened. */
  private static final List<TestArticles> STREAM =
      List.of(
          report("release").titled("Harbour").saying(RELEASE).from("Ministry"),
          report("court").titled("Mayor").saying(COURT).from("Herald"),
          report("copy").titled("Port").saying("Home | World. " + RELEASE).from("Herald"),
          report("same")
              .titled("Mayor on trial")
              .saying(COURT.toUpperCase(Locale.ROOT))
              .from("Gazette"),
          report("cut").titled("Boats").saying(RELEASE.substring(0, 290)).from("Gazette"),
          report("again").titled("Harbour").saying(RELEASE + " Read more.").from("Tribune"));

  static final String LAMPS = account("lamp", "reef");
  static final String MASTS = account("court", "mast");

  @LocalServerPort int port;
  @Autowired Articles articles;
  @Autowired JdbcClient jdbc;
  @Autowired NamedParameterJdbcOperations batches;
  @Autowired PlatformTransactionManager transactions;

  @BeforeEach
  void empty() {
    EmptyStore.empty(jdbc);
  }

  private StoryWorker replica() {
    return TestStories.worker(jdbc, batches, transactions);
  }

  /** Plays the stream; the replica for each article is chosen by its place. */
  private List<String> play(IntFunction<StoryWorker> replicas) {
    for (int i = 0; i < STREAM.size(); i++) {
      articles.keep(List.of(STREAM.get(i).event()));
      replicas.apply(i).decideWhatIsDue();
    }
    return decided();
  }

  private List<String> decided() {
    return jdbc.sql(
            """
            select concat_ws(' ', s.article_id, f.article_id, s.relation, o.article_id)
            from story_article s join story_article f on f.number = s.story
            left join story_article o on o.number = s.of_number order by s.number
            """)
        .query((row, number) -> row.getString(1))
        .list();
  }

  @Test
  void comesToTheSameStoriesWhoeverDecides() {
    StoryWorker alone = replica();
    List<String> byOne = play(i -> alone);
    empty();
    List<StoryWorker> three = List.of(replica(), replica(), replica());
    List<String> byThree = play(i -> three.get(i % 3));
    empty();
    List<String> byNewOnes = play(i -> replica());

    assertThat(byOne).hasSize(STREAM.size()).contains(related("copy", "copy", "release"));
    assertThat(byThree).isEqualTo(byOne);
    assertThat(byNewOnes).isEqualTo(byOne);
  }

  @Test
  void countsWhatIsDecidedTogether() {
    articles.keep(STREAM.stream().map(TestArticles::event).toList());
    replica().decideWhatIsDue();

    assertThat(decided()).hasSize(STREAM.size());
    assertThat(jdbc.sql("select articles from story order by 1").query(Integer.class).list())
        .isEqualTo(
            jdbc.sql("select count(*) from story_article group by story order by 1")
                .query(Integer.class)
                .list())
        .contains(4);
  }

  @Test
  void leadsFromTheNumberOfAMergedStoryToTheOneThatGoesOn() {
    List<TestArticles> stream =
        List.of(
            report("long").titled("Harbour").saying(RELEASE + LAMPS).from("Herald"),
            report("other").titled("Mayor").saying(RELEASE + MASTS).from("Gazette"),
            report("release").titled("Release").saying(RELEASE).from("Ministry"),
            report("late").titled("Mayor").saying("Home. " + RELEASE + MASTS).from("Tribune"));
    List<String> numbers = new ArrayList<>();
    var client = new ServiceClient(port);
    for (TestArticles article : stream) {
      articles.keep(List.of(article.event()));
      // Each a new one: merges, too, are taken up from the tables.
      replica().decideWhatIsDue();
      String address = "/api/articles/" + article.id() + "/story";
      numbers.add(client.json(address).path("id").stringValue());
    }

    assertThat(numbers.get(1)).isNotEqualTo(numbers.getFirst());
    JsonNode old = client.json("/api/stories/" + numbers.get(1));
    assertThat(old.path("id").stringValue()).isEqualTo(numbers.getFirst());
    assertThat(old.path("members").size()).isEqualTo(4);
    assertThat(numbers.getLast()).isEqualTo(numbers.getFirst());
    assertThat(client.json("/api/stories").at("/items/0/articles").intValue()).isEqualTo(4);
    assertThat(client.json("/api/stories").path("items").size()).isEqualTo(1);
  }

  /** What a long article tells besides of the same matter, mostly in words of its own. */
  private static String account(String one, String other) {
    return " Fishermen of Port Almeda spoke of the harbour, the storm and the western pier;"
        + " Minister Ruiz spoke of their boats and their nets."
        + IntStream.range(0, 90)
            .mapToObj(place -> one + Integer.toString(place, 36) + " " + other + place * 7)
            .collect(Collectors.joining(" ", " ", "."));
  }

  @Test
  void decidesNothingTwice() {
    StoryWorker worker = replica();
    List<String> once = play(i -> worker);
    articles.keep(STREAM.stream().map(TestArticles::event).toList());
    worker.decideWhatIsDue();

    assertThat(decided()).isEqualTo(once);
  }

  @Test
  void forgetsWhatAFailedBatchLeftInMemory() {
    StoryWorker worker = replica();
    articles.keep(List.of(STREAM.getFirst().event()));
    jdbc.sql("alter table story add constraint closed check (articles < 1)").update();
    try {
      assertThatExceptionOfType(DataAccessException.class).isThrownBy(worker::decideWhatIsDue);
      assertThat(decided()).isEmpty();
    } finally {
      jdbc.sql("alter table story drop constraint closed").update();
    }

    assertThat(play(i -> worker))
        .hasSize(STREAM.size())
        .contains(related("again", "copy", "release"));
  }

  @Test
  void returnsAStoryOverHttp() {
    play(i -> replica());
    var client = new ServiceClient(port);

    JsonNode stories = client.json("/api/stories?articles=2&limit=1");
    assertThat(stories.at("/items/0/articles").intValue()).isEqualTo(4);
    assertThat(
            client
                .json("/api/stories?articles=2&cursor=" + stories.path("next").stringValue())
                .at("/items/0/articles")
                .intValue())
        .isEqualTo(2);
    JsonNode story = client.json("/api/articles/" + report("copy").id() + "/story");
    assertThat(story.at("/members").size()).isEqualTo(4);
    assertThat(story.at("/members/1/relation").stringValue()).isEqualTo("copy");
    assertThat(story.at("/members/1/of").stringValue()).isEqualTo(report("release").id().value());
    assertThat(story.at("/members/1/evidence/passages/0/start").intValue()).isEqualTo(14);
    assertThat(client.get("/").body()).contains("Story of 4 articles");
    assertThat(client.get("/articles/" + report("copy").id()).body())
        .contains("copy of Ministry", "Shared with Ministry", "240");
  }

  private static String related(String slug, String relation, String of) {
    String original = report(of).id().value();
    return "%s %s %s %s".formatted(report(slug).id().value(), original, relation, original);
  }
}
