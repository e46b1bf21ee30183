package org.pillarwatch.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.pillarwatch.events.SampleEvents.FETCHED;
import static org.pillarwatch.events.SampleEvents.TAXONOMY;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventValuesTest {

  @Test
  void evidenceEnclosesItsPassage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Evidence(Evidence.Part.TEXT, 3, 5, "bribe", "bribe"))
        .withMessageContaining("bribe");
  }

  @Test
  void confidenceIsAProbability() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TopicTag("pillars", "rights", Double.NaN, List.of(), List.of()))
        .withMessageContaining("NaN");
  }

  @Test
  void countriesAreTwoCapitalLetters() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CountryCode("gt"))
        .withMessageContaining("gt");
  }

  @Test
  void anArticleSaysSomething() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> article(" ", "", null))
        .withMessageContaining(FETCHED.url().toString());
  }

  @Test
  void anArticleFitsItsTopic() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> article("title", "x".repeat(ArticleFetched.MAX_LENGTH), null))
        .withMessageContaining("longer than 300000");
  }

  @Test
  void aChangedTextOrDateIsAnotherVersion() {
    ArticleFetched article = article("title", "text", null);

    assertThat(article.contentHash())
        .isEqualTo(article("title", "text", null).contentHash())
        .isNotEqualTo(article("title", "text, corrected", null).contentHash())
        .isNotEqualTo(article("title", "text", Instant.EPOCH).contentHash());
  }

  @Test
  void aTaxonomyIsInUseItself() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> taxonomy(List.of("pillars")))
        .withMessageContaining("water is not among [pillars]");
  }

  @Test
  void aTaxonomyHasEachTopicOnce() {
    TaxonomyPublished.Topic topic = TAXONOMY.topics().getFirst();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> taxonomy(List.of("water"), topic, topic))
        .withMessageContaining("two topics drinking-water");
  }

  private static TaxonomyPublished taxonomy(List<String> inUse, TaxonomyPublished.Topic... topics) {
    return new TaxonomyPublished(
        "water", "1", TAXONOMY.labels(), Map.of(), List.of(topics), inUse, TAXONOMY.publishedAt());
  }

  @Test
  void aTraceGoesOnUnderItsOwnId() {
    TraceParent trace = TraceParent.start();

    assertThat(trace.next().value())
        .startsWith(trace.value().substring(0, 36))
        .isNotEqualTo(trace.value());
  }

  private static ArticleFetched article(String title, String text, @Nullable Instant publishedAt) {
    return new ArticleFetched(
        FETCHED.id(),
        FETCHED.url(),
        FETCHED.source(),
        title,
        text,
        null,
        List.of(),
        publishedAt,
        null,
        FETCHED.fetchedAt(),
        null,
        null);
  }
}
