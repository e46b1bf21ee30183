package org.pillarwatch.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pillarwatch.store.TestTaxonomies.id;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarwatch.events.CountryCode;
import org.pillarwatch.store.TestTaxonomies;

class QueryReaderTest {

  final QueryReader reader =
      new QueryReader(
          TestTaxonomies.of("pillars/rights", "pillars/water", "water/drinking", "water/floods"));

  @Test
  void asksNothingWhenNothingIsGiven() {
    ArticleQuery query = reader.query(Map.of("pillar", List.of("", " "), "q", List.of("")));

    assertThat(query.filter().topics()).isEmpty();
    assertThat(query.filter().words()).isNull();
    assertThat(query.limit()).isEqualTo(ArticleQuery.DEFAULT_LIMIT);
    assertThat(query.cursor()).isNull();
  }

  @Test
  void takesTopicsOfEveryTaxonomyEachOnce() {
    ArticleFilter filter =
        reader.filter(
            Map.of(
                "topic", List.of("water/floods", "pillars/rights", "water/floods"),
                "pillar", List.of("water", "rights")));

    assertThat(filter.topics())
        .containsExactly(id("water/floods"), id("pillars/rights"), id("pillars/water"));
    assertThat(filter.topicsByTaxonomy())
        .containsEntry("water", List.of("floods"))
        .containsEntry("pillars", List.of("rights", "water"));
  }

  @Test
  void asksNothingMoreOfATaxonomyThatIsLeftOut() {
    ArticleFilter filter =
        reader.filter(Map.of("topic", List.of("water/floods", "pillars/rights")));

    assertThat(filter.without(new Facet.Topics("water")).topics())
        .containsExactly(id("pillars/rights"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"floods", "water", "water/", "/floods", "water/rights", "Water/floods"})
  void refusesWhatNamesNoTopicAndListsAllOfThem(String topic) {
    assertThatThrownBy(() -> reader.filter(Map.of("topic", List.of(topic))))
        .hasMessage(
            "topic=%s is not allowed; allowed is pillars/rights, pillars/water, water/drinking,"
                + " water/floods.",
            topic);
  }

  @Test
  void saysThatNoTaxonomyWasPublishedYet() {
    assertThatThrownBy(
            () -> new QueryReader(List::of).filter(Map.of("topic", List.of("water/floods"))))
        .hasMessageContaining("no taxonomy was published");
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
