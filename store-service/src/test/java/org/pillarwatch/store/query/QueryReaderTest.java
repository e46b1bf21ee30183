package org.pillarwatch.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.pillarwatch.events.CountryCode;
import org.pillarwatch.store.taxonomy.Catalogue;
import org.pillarwatch.store.taxonomy.TopicLabel;

class QueryReaderTest {

  final QueryReader reader =
      new QueryReader(
          new Catalogue(
              Map.of(
                  Catalogue.PILLARS,
                  List.of(new TopicLabel("rights", "Rights", "Human rights", 0))),
              taxonomy -> taxonomy.equals(Catalogue.PILLARS) ? List.of("water") : List.of()));

  @Test
  void asksNothingWhenNothingIsGiven() {
    ArticleQuery query = reader.query(Map.of("pillar", List.of("", " "), "q", List.of("")));

    assertThat(query.filter().pillars()).isEmpty();
    assertThat(query.filter().words()).isNull();
    assertThat(query.limit()).isEqualTo(ArticleQuery.DEFAULT_LIMIT);
    assertThat(query.cursor()).isNull();
  }

  @Test
  void takesTopicsThatAreConfiguredAndTopicsThatTagsNamed() {
    assertThat(reader.filter(Map.of("pillar", List.of("water", "rights", "water"))).pillars())
        .containsExactly("water", "rights");
  }

  @Test
  void readsCodesInEitherCase() {
    ArticleFilter filter =
        reader.filter(Map.of("country", List.of("gt", "XK"), "language", List.of("ES")));

    assertThat(filter.countries()).containsExactly(new CountryCode("GT"), new CountryCode("XK"));
    assertThat(filter.languages()).containsExactly("es");
  }

  @Test
  void countsTheLastDayInWhole() {
    ArticleFilter filter =
        reader.filter(Map.of("from", List.of("2021-07-29"), "to", List.of("2021-07-29")));

    assertThat(filter.from()).isEqualTo(Instant.parse("2021-07-29T00:00:00Z"));
    assertThat(filter.to()).isEqualTo(Instant.parse("2021-07-30T00:00:00Z"));
  }

  @Test
  void readsTimesWithAnOffset() {
    assertThat(reader.filter(Map.of("from", List.of("2021-07-29T06:00:00-06:00"))).from())
        .isEqualTo(Instant.parse("2021-07-29T12:00:00Z"));
  }

  @Test
  void namesEverythingThatIsWrongAtOnce() {
    assertThatThrownBy(() ->
            reader.query(
                Map.of(
                    "pillar", List.of("rights", "foo"),
                    "limit", List.of("0"),
                    "from", List.of("soon"))))
        .isInstanceOf(BadQueryException.class)
        .hasMessageContaining("pillar=foo is not allowed; allowed is rights, water.")
        .asInstanceOf(InstanceOfAssertFactories.type(BadQueryException.class))
        .extracting(BadQueryException::parameters, InstanceOfAssertFactories.LIST)
        .hasSize(3);
  }

  @Test
  void cutsAValueThatWouldFloodTheAnswer() {
    assertThatThrownBy(() -> reader.filter(Map.of("country", List.of("x".repeat(5000)))))
        .hasMessageContaining("x…")
        .satisfies(bad -> assertThat(bad.getMessage()).hasSizeLessThan(300));
  }
}
