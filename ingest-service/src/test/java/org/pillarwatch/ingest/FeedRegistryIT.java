package org.pillarwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pillarwatch.ingest.Origin.ok;
import static org.pillarwatch.ingest.Origin.status;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.pillarwatch.engines.junit.FreshDatabase;
import org.pillarwatch.engines.junit.RequiresKafka;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.engines.junit.RunningKafka;
import tools.jackson.databind.JsonNode;

/** The registry of feeds over REST, and the state of each feed. */
@RequiresKafka
@RequiresPostgreSql
class FeedRegistryIT extends RunningIngest {

  FeedRegistryIT(RunningKafka kafka, FreshDatabase database) {
    super(kafka, database);
  }

  @Test
  void takesAnEntryForOneWhateverGuidAndSessionItBearsAtEachVisit() throws Exception {
    origin.on("/churn/feed", churning(1));
    long feed = add("/churn/feed");
    awaitOutcome(origin.url("/churn/article?session=1"), "published");
    for (int visit = 2; visit <= 3; visit++) {
      origin.on("/churn/feed", churning(visit));
      poll(feed);
    }

    assertThat(feed(feed).at("/lastVisit/outcome").asString()).isEqualTo("read");
    assertThat(feed(feed).path("entriesTotal").asInt()).isEqualTo(1);
  }

  private Origin.Reply churning(int visit) {
    String page = "/churn/article?session=" + visit;
    origin.on(page, ok("text/html", page("Judges heard", BODY)));
    return ok(
        "application/rss+xml",
        rss("Judges heard", origin.url(page).toString(), "In short.")
            .replace("</item>", "<guid isPermaLink='false'>" + visit + "</guid></item>"));
  }

  @Test
  void showsTheTroubleOfEachFeedAndKeepsTheOthersGoing() throws Exception {
    origin.on("/bad/html", ok("text/html", "<!doctype html><html><body>Not a feed</body></html>"));
    origin.on("/bad/empty", ok("application/rss+xml", ""));
    origin.on("/bad/large", ok("application/rss+xml", new byte[10 * 1024 * 1024]));
    origin.on("/bad/gone", status("410 Gone"));
    origin.on("/bad/busy", status("429 Slow down", "Retry-After: 7200"));
    origin.on("/bad/inside", status("302 Found", "Location: http://169.254.169.254/latest"));

    assertThat(visited(add("/bad/html"))).isEqualTo("not-a-feed");
    assertThat(visited(add("/bad/empty"))).isEqualTo("not-a-feed");
    assertThat(visited(add("/bad/large"))).isEqualTo("refused");
    assertThat(visited(add("/bad/missing"))).isEqualTo("not-found");
    assertThat(visited(add("/bad/inside"))).isEqualTo("refused");
    long gone = add("/bad/gone");
    assertThat(visited(gone)).isEqualTo("gone");
    assertThat(feed(gone).path("state").asString()).isEqualTo("ended");
    assertThat(feed(gone).path("nextDueAt").isNull()).isTrue();

    JsonNode failing = json(get("/api/feeds?state=failing"));
    assertThat(failing.path("items").valueStream().map(item -> item.path("url").asString()))
        .contains(origin.url("/bad/html").toString(), origin.url("/bad/inside").toString())
        .doesNotContain(origin.url("/bad/gone").toString());
  }

  @Test
  void refusesWhatItCannotUse() throws Exception {
    assertThat(post("/api/feeds", "{\"url\":\"http://169.254.169.254/feed\"}").statusCode())
        .isEqualTo(400);
    HttpResponse<String> relative = post("/api/feeds", "{\"url\":\"news.example/feed\"}");
    assertThat(relative.statusCode()).isEqualTo(400);
    assertThat(relative.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(json(relative).path("detail").asString()).contains("news.example/feed");
    assertThat(post("/api/feeds", "{}").statusCode()).isEqualTo(400);
    assertThat(
            post("/api/feeds", "{\"url\":\"http://a.invalid/\",\"title\":\"\\u0000\"}")
                .statusCode())
        .isEqualTo(400);
    assertThat(get("/api/feeds?state=odd").statusCode()).isEqualTo(400);
    String outline = "<outline text='A paper' xmlUrl='https://a.invalid/sections/front/rss.xml'/>";
    HttpResponse<String> list =
        post("/api/opml", "<opml><body>" + outline.repeat(100_000) + "</body></opml>");
    assertThat(list.statusCode()).isEqualTo(400);
    assertThat(json(list).path("detail").asString()).contains("100000 feeds", "in parts");
    assertThat(get("/api/feeds?limit=100000").statusCode()).isEqualTo(400);
    assertThat(get("/api/feeds/999999").statusCode()).isEqualTo(404);
    assertThat(post("/api/opml", "<html></html>").statusCode()).isEqualTo(400);
  }

  @Test
  void takesAndGivesLists() throws Exception {
    String list =
        """
        <opml version="2.0"><body><outline text="Papers">
          <outline text="A paper" xmlUrl="http://news.invalid/feed"/>
          <outline text="Inside" xmlUrl="http://192.168.1.1/feed"/>
        </outline></body></opml>
        """;

    JsonNode first = json(post("/api/opml", list));
    JsonNode second = json(post("/api/opml", list));

    assertThat(first.path("added").asInt()).isEqualTo(1);
    assertThat(first.path("refused").size()).isEqualTo(1);
    assertThat(second.path("known").asInt()).isEqualTo(1);
    assertThat(get("/api/opml").body())
        .contains("<outline text=\"Papers\">")
        .contains("xmlUrl=\"http://news.invalid/feed\"");
  }

  @Test
  void describesItsApi() throws Exception {
    assertThat(get("/v3/api-docs").body()).contains("/api/feeds/{id}/poll");
    assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
  }
}
