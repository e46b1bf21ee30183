package org.pillarwatch.store.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.events.CountryCode;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.ArticleQuery;
import org.pillarwatch.store.query.Cursor;
import org.pillarwatch.store.query.QueryReader;
import org.pillarwatch.store.taxonomy.Catalogue;
import org.springframework.web.util.UriComponentsBuilder;

class QueryUrlTest {

  static final Instant DAY = Instant.parse("2021-07-29T00:00:00Z");

  @Test
  void isReadAsTheQueryItWasMadeOf() {
    var filter =
        new ArticleFilter(
            List.of("governance"),
            List.of("reintegration"),
            List.of(new CountryCode("GT"), new CountryCode("HN")),
            List.of("es", "und"),
            List.of("C+ & \"Ñandú\" = 100 %"),
            DAY,
            DAY.plusSeconds(86_400),
            "\"a phrase\" -without #1");
    var query = new ArticleQuery(filter, 7, new Cursor(DAY, new ArticleId("a".repeat(64))));
    var reader =
        new QueryReader(
            new Catalogue(Map.of(), taxonomy -> List.of("governance", "reintegration")));

    assertThat(reader.query(parameters(QueryUrl.of(query)))).isEqualTo(query);
  }

  @Test
  void isTheSameHoweverTheValuesWereOrdered() {
    assertThat(QueryUrl.of(ofPillars("a", "b"))).isEqualTo(QueryUrl.of(ofPillars("b", "a")));
  }

  @Test
  void isEmptyWhenNothingIsAsked() {
    assertThat(QueryUrl.of(new ArticleQuery(ofPillars(), ArticleQuery.DEFAULT_LIMIT, null)))
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

  private static ArticleFilter ofPillars(String... pillars) {
    return new ArticleFilter(
        List.of(pillars), List.of(), List.of(), List.of(), List.of(), null, null, null);
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
