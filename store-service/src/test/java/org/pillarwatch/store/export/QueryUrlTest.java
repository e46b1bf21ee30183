package org.pillarwatch.store.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pillarwatch.store.TestTaxonomies.id;

import java.net.URI;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.events.CountryCode;
import org.pillarwatch.store.TestTaxonomies;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.ArticleQuery;
import org.pillarwatch.store.query.Cursor;
import org.pillarwatch.store.query.Facet;
import org.pillarwatch.store.query.QueryReader;
import org.springframework.web.util.UriComponentsBuilder;

class QueryUrlTest {

  static final Facet PILLARS = new Facet.Topics("pillars");
  static final Facet EFFORTS = new Facet.Topics("lines-of-effort");
  static final Facet WATER = new Facet.Topics("water");
  static final Instant DAY = Instant.parse("2021-07-29T00:00:00Z");

  @Test
  void isReadAsTheQueryItWasMadeOf() {
    var filter =
        new ArticleFilter(
            List.of(
                id("pillars/governance"),
                id("lines-of-effort/reintegration"),
                id("water/drinking"),
                id("water/irrigation")),
            List.of(new CountryCode("GT"), new CountryCode("HN")),
            List.of("es", "und"),
            List.of("C+ & \"Ñandú\" = 100 %"),
            DAY,
            DAY.plusSeconds(86_400),
            "\"a phrase\" -without #1");
    var query = new ArticleQuery(filter, 7, new Cursor(DAY, new ArticleId("a".repeat(64))));
    var reader =
        new QueryReader(
            TestTaxonomies.of(
                "pillars/governance",
                "lines-of-effort/reintegration",
                "water/drinking",
                "water/irrigation"));

    ArticleQuery read = reader.query(parameters(QueryUrl.of(query)));

    assertThat(read.filter().topics()).containsExactlyInAnyOrderElementsOf(filter.topics());
    assertThat(QueryUrl.of(read)).isEqualTo(QueryUrl.of(query));
    assertThat(read.filter().without(WATER).without(PILLARS).without(EFFORTS))
        .isEqualTo(filter.without(WATER).without(PILLARS).without(EFFORTS));
    assertThat(read.cursor()).isEqualTo(query.cursor());
    assertThat(read.limit()).isEqualTo(7);
  }

  @Test
  void spellsTheBundledTaxonomiesAsFeedsOfTheFirstReleaseDid() {
    assertThat(QueryUrl.of(ofTopics("water/drinking", "lines-of-effort/stabilise", "pillars/gbv")))
        .isEqualTo("?pillar=gbv&lineOfEffort=stabilise&topic=water%2Fdrinking");
  }

  @Test
  void isTheSameHoweverTheValuesWereOrdered() {
    assertThat(QueryUrl.of(ofTopics("pillars/a", "water/b")))
        .isEqualTo(QueryUrl.of(ofTopics("water/b", "pillars/a")));
  }

  @Test
  void isEmptyWhenNothingIsAsked() {
    assertThat(QueryUrl.of(new ArticleQuery(ofTopics(), ArticleQuery.DEFAULT_LIMIT, null)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"news.example", "ftp://news.example", "https://a:b@news.example", "https:///x"})
  void refusesABaseThatReadersCannotFollow(String address) {
    assertThatThrownBy(() -> new ExportProperties(URI.create(address)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(address);
  }

  private static ArticleFilter ofTopics(String... topics) {
    return new ArticleFilter(
        Arrays.stream(topics).map(TestTaxonomies::id).toList(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null);
  }

  private static Map<String, List<String>> parameters(String query) {
    var encoded = UriComponentsBuilder.fromUriString(query).build().getQueryParams();
    return encoded.entrySet().stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                values ->
                    values.getValue().stream()
                        .map(value -> URLDecoder.decode(value, UTF_8))
                        .toList()));
  }
}
