package org.pillarwatch.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pillarwatch.engines.junit.RequiresKafka;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.events.EventCodec;
import org.pillarwatch.events.TopicTag;
import org.pillarwatch.events.Topics;
import org.pillarwatch.events.TraceParent;
import org.pillarwatch.store.article.Articles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From poison to a decision, with a real broker and a real database. */
@RequiresKafka
@RequiresPostgreSql
@SpringBootTest(
    classes = StoreService.class,
    properties = "spring.config.name=store-service",
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DeadLettersIT {

  /** The same tag twice: the table refuses it until its constraint is gone. */
  static final List<TopicTag> TWICE =
      List.of(TestArticles.topic("pillars", "rights"), TestArticles.topic("pillars", "rights"));

  @Autowired KafkaTemplate<String, byte[]> kafka;
  @Autowired Articles articles;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;
  ServiceClient service;

  @BeforeEach
  void connect() {
    service = new ServiceClient(port);
  }

  @Test
  void listsPoisonWithItsCauseAndPosition() {
    long id = deadLetterOf("plain-poison", "no event");

    JsonNode letter = service.json("/api/dead-letters/" + id);
    assertThat(letter.at("/letter/state").asString()).isEqualTo("open");
    assertThat(letter.at("/letter/origin/topic").asString()).isEqualTo(Topics.ARTICLES_CLASSIFIED);
    assertThat(letter.at("/letter/origin/group").asString()).isEqualTo("store-service");
    assertThat(letter.at("/letter/origin/offset").isNumber()).isTrue();
    assertThat(letter.at("/letter/failure/cause").asString()).isEqualTo("StreamReadException");
    assertThat(letter.at("/value/text").asString()).isEqualTo("no event");
    assertThat(letter.at("/headers").valueStream().map(header -> header.path("name").asString()))
        .contains("kafka_dlt-original-offset");
    assertThat(service.get("/api/dead-letters/" + id + "/value").body()).isEqualTo("no event");
    assertThat(
            service
                .get("/api/dead-letters/" + id + "/value")
                .headers()
                .firstValue("Content-Disposition"))
        .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
  }

  @Test
  void storesAReplayAfterTheFaultIsMended() {
    TestArticles refused = TestArticles.report("mended").tagged(TWICE);
    jdbc.sql("alter table topic_tag add constraint no_rights check (topic <> 'rights') not valid")
        .update();
    long id = deadLetterOf(refused.tagged(List.of(TWICE.getFirst())));
    jdbc.sql("alter table topic_tag drop constraint no_rights").update();

    assertThat(service.post("/api/dead-letters/" + id + "/replay", "").statusCode()).isEqualTo(200);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(articles.find(refused.id())).isPresent());
    JsonNode letter = service.json("/api/dead-letters/" + id);
    assertThat(letter.at("/letter/state").asString()).isEqualTo("replayed");
    assertThat(letter.at("/decision/by").asString()).isEqualTo("local");
    assertThat(letter.at("/decision/settled").intValue()).isEqualTo(1);
  }

  @Test
  void refusesToReplayTwice() {
    long id = deadLetterOf("twice", "still no event");
    service.post("/api/dead-letters/" + id + "/replay", "");

    HttpResponse<String> second = service.post("/api/dead-letters/" + id + "/replay", "");

    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(second.body()).contains("No action was taken");
    awaitSuccessors(id, 1);
  }

  @Test
  void replaysOnceWhenManyAskAtOnce() {
    long id = deadLetterOf("at-once", "no event at once");

    List<CompletableFuture<Integer>> answers =
        IntStream.range(0, 4)
            .mapToObj(_ ->
                CompletableFuture.supplyAsync(
                    () -> service.post("/api/dead-letters/" + id + "/replay", "").statusCode()))
            .toList();

    assertThat(answers.stream().map(CompletableFuture::join))
        .containsExactlyInAnyOrder(200, 409, 409, 409);
    awaitSuccessors(id, 1);
  }

  @Test
  void makesANewLetterOfAReplayThatFailsAgain() {
    long id = deadLetterOf("again", "never an event");
    service.post("/api/dead-letters/" + id + "/replay", "");

    long successor = awaitSuccessors(id, 1).getFirst();

    JsonNode letter = service.json("/api/dead-letters/" + successor);
    assertThat(letter.at("/letter/forerunner").longValue()).isEqualTo(id);
    assertThat(letter.at("/letter/state").asString()).isEqualTo("open");
    assertThat(letter.at("/value/text").asString()).isEqualTo("never an event");
  }

  @Test
  void discardsOnlyWithAReason() {
    long id = deadLetterOf("discarded", "rubbish");

    HttpResponse<String> without = service.post("/api/dead-letters/" + id + "/discard", "{}");
    assertThat(without.statusCode()).isEqualTo(400);
    assertThat(without.body()).contains("not discarded without one");
    assertThat(
            service
                .post("/api/dead-letters/" + id + "/discard", "{\"reason\": \"a test of ours\"}")
                .statusCode())
        .isEqualTo(200);

    JsonNode letter = service.json("/api/dead-letters/" + id);
    assertThat(letter.at("/letter/state").asString()).isEqualTo("discarded");
    assertThat(letter.at("/decision/reason").asString()).isEqualTo("a test of ours");
    assertThat(service.json("/api/dead-letters/decisions").at("/0/kind").asString())
        .isEqualTo("discard");
  }

  @Test
  void replaysAllThatMatchAndLeavesTheRest() {
    jdbc.sql("alter table topic_tag add constraint none_at_all check (topic <> 'rights') not valid")
        .update();
    List<TestArticles> refused =
        IntStream.range(0, 45)
            .mapToObj(i -> TestArticles.report("many-" + i).tagged(List.of(TWICE.getFirst())))
            .toList();
    refused.forEach(report ->
        kafka
            .send(EventCodec.ARTICLE_CLASSIFIED.encode(report.event(), TraceParent.start()))
            .join());
    long other = deadLetterOf("bystander", "of another cause");
    List<String> keys = refused.stream().map(report -> report.id().value()).toList();
    await().atMost(Duration.ofSeconds(60)).until(() -> openKeys("PSQLException").containsAll(keys));
    jdbc.sql("alter table topic_tag drop constraint none_at_all").update();

    JsonNode decision =
        JsonMapper.shared()
            .readTree(service.post("/api/dead-letters/replay?cause=PSQLException", "").body());

    assertThat(decision.path("settled").intValue()).isGreaterThanOrEqualTo(45);
    assertThat(decision.path("failed").intValue()).isZero();
    assertThat(decision.path("finishedAt").isNull()).isFalse();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(refused)
                .allSatisfy(report -> assertThat(articles.find(report.id())).isPresent()));
    assertThat(openKeys("PSQLException")).doesNotContainAnyElementsOf(keys);
    assertThat(service.json("/api/dead-letters/" + other).at("/letter/state").asString())
        .isEqualTo("open");
  }

  @Test
  void pagesThroughTheList() {
    deadLetterOf("page-1", "first of three");
    deadLetterOf("page-2", "second of three");
    long last = deadLetterOf("page-3", "third of three");

    JsonNode first = service.json("/api/dead-letters?limit=2&state=open");
    assertThat(first.at("/items/0/id").longValue()).isEqualTo(last);
    assertThat(first.path("items")).hasSize(2);
    JsonNode second =
        service.json("/api/dead-letters?limit=2&cursor=" + first.path("next").asString());
    assertThat(second.at("/items/0/id").longValue())
        .isLessThan(first.at("/items/1/id").longValue());
    assertThat(service.get("/api/dead-letters?state=dead").statusCode()).isEqualTo(400);
  }

  @Test
  void showsHostileBytesAsText() {
    long id = deadLetterOf("<script>alert(1)</script>", "<script>alert(2)</script>\u202e");

    for (String page : List.of("/dead-letters?state=open", "/dead-letters/" + id)) {
      assertThat(service.get(page).body())
          .doesNotContain("<script>alert")
          .contains("&lt;script&gt;alert");
    }
    assertThat(service.get("/dead-letters/" + id).body()).contains("\\u202E");
    assertThat(service.get("/").body()).containsPattern("class=\"waiting\"[^>]*>\\d+<");
  }

  @Test
  void decidesThroughFormsAndShowsWhatWasDone() {
    long id = deadLetterOf("form", "from a form");

    var without = service.post("/dead-letters/" + id + "/discard", "reason=", FORM);
    assertThat(without.statusCode()).isEqualTo(400);
    var discarded = service.post("/dead-letters/" + id + "/discard", "reason=not+ours", FORM);
    assertThat(discarded.statusCode()).isEqualTo(303);
    assertThat(service.get("/dead-letters/" + id).body()).contains("discarded", "not ours");
    var all = service.post("/dead-letters/replay", "topic=articles.fetched&cause=", FORM);
    assertThat(all.statusCode()).isEqualTo(303);
    assertThat(service.get(all.headers().firstValue("Location").orElseThrow()).body())
        .contains("class=\"notice\"", "articles.fetched");
  }

  @Test
  void takesNoDecisionFromAForeignPage() {
    var foreign =
        service.post(
            "/dead-letters/replay", "", "Sec-Fetch-Site", "cross-site", "Content-Type", FORM[1]);

    assertThat(foreign.statusCode()).isEqualTo(403);
  }

  private static final String[] FORM = {"Content-Type", "application/x-www-form-urlencoded"};

  private long deadLetterOf(String key, String value) {
    kafka.send(new ProducerRecord<>(Topics.ARTICLES_CLASSIFIED, key, value.getBytes(UTF_8))).join();
    return awaitLetter(key);
  }

  private long deadLetterOf(TestArticles report) {
    kafka.send(EventCodec.ARTICLE_CLASSIFIED.encode(report.event(), TraceParent.start())).join();
    return awaitLetter(report.id().value());
  }

  private long awaitLetter(String key) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                service
                    .json("/api/dead-letters?state=open")
                    .path("items")
                    .valueStream()
                    .filter(item -> item.path("key").asString().equals(key))
                    .map(item -> item.path("id").longValue())
                    .findFirst()
                    .orElse(0L),
            id -> id > 0);
  }

  private List<Long> awaitSuccessors(long id, int count) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                service
                    .json("/api/dead-letters/" + id)
                    .path("successors")
                    .valueStream()
                    .map(JsonNode::longValue)
                    .toList(),
            successors -> successors.size() == count);
  }

  /** Other tests leave letters too. */
  private List<String> openKeys(String cause) {
    return service
        .json("/api/dead-letters?state=open&limit=200&cause=" + cause)
        .path("items")
        .valueStream()
        .map(item -> item.path("key").asString())
        .toList();
  }
}
