package org.pillarwatch.ledger.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pillarwatch.ledger.origin.LedgerEntry.Way;

class OriginTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final Ledger ledger = new Ledger();
  private final HttpClient client = HttpClient.newHttpClient();
  private Origin origin;

  @BeforeEach
  void open() throws IOException {
    origin = Origin.open(ledger, 3);
  }

  @AfterEach
  void close() {
    origin.close();
    client.close();
  }

  private HttpResponse<String> get(URI address, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private List<URI> feeds() {
    return Pattern.compile("xmlUrl=\"([^\"]+)\"")
        .matcher(origin.subscriptions())
        .results()
        .map(match -> URI.create(match.group(1)))
        .toList();
  }

  private LedgerEntry show(int number, int feed) {
    LedgerEntry article =
        new LedgerEntry(number, 1, origin.address(number), Way.FEED, Dating.TRUE, NOON);
    ledger.write(article);
    origin.show(feed, article);
    return article;
  }

  @Test
  void servesAnArticleInItsFeedAndAsAPage() throws Exception {
    LedgerEntry article = show(1, 0);

    assertThat(get(feeds().getFirst()).body()).contains(article.url().toString());
    assertThat(get(article.url()).body()).contains("ledger entry 1, edition 1");
    assertThat(origin.servedEdition(1)).contains(1);
  }

  @Test
  void servesANewerEditionAtOnce() throws Exception {
    LedgerEntry changed = show(1, 0).changed(NOON);
    ledger.write(changed);
    origin.show(0, changed);

    assertThat(get(changed.url()).body()).contains("edition 2").doesNotContain("edition 1");
  }

  @Test
  void answersThatNothingChangedUntilSomethingDid() throws Exception {
    show(1, 0);
    URI feed = feeds().getFirst();
    String tag = get(feed).headers().firstValue("ETag").orElseThrow();

    assertThat(get(feed, "If-None-Match", tag).statusCode()).isEqualTo(304);
    show(2, 0);
    assertThat(get(feed, "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void sendsEverySecondFeedWithoutAnEntityTag() throws Exception {
    assertThat(get(feeds().get(1)).headers().firstValue("ETag")).isEmpty();
  }

  @Test
  void publishesTheSameForTheSameSeed() throws IOException {
    Ledger other = new Ledger();
    try (Origin second = Origin.open(other, 3)) {
      Press one = new Press(ledger, origin, InstantSource.fixed(NOON), 7);
      Press two = new Press(other, second, InstantSource.fixed(NOON), 7);
      for (int i = 0; i < 300; i++) {
        one.publish();
        two.publish();
      }
    }

    assertThat(ledger.entries().stream().map(OriginTest::gist))
        .isEqualTo(other.entries().stream().map(OriginTest::gist).toList());
    assertThat(ledger.entries()).anyMatch(entry -> entry.edition() > 1);
    assertThat(ledger.entries()).map(LedgerEntry::dating).contains(Dating.values());
  }

  private static List<Object> gist(LedgerEntry entry) {
    return List.of(entry.number(), entry.edition(), entry.dating());
  }
}
