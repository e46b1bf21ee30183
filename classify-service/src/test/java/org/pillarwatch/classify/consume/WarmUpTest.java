package org.pillarwatch.classify.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pillarwatch.classify.Classification;
import org.pillarwatch.classify.ReloadingClassifier;

class WarmUpTest {

  private final ArticleTagger tagger =
      article ->
          new ReloadingClassifier(List.of())
              .current()
              .classify(article.title(), article.text(), article.declaredLanguage());

  private final List<Classification> tagged = new ArrayList<>();

  private void warmUp(Duration longest) {
    ArticleTagger noting =
        article -> {
          tagged.add(tagger.tag(article));
          return tagged.getLast();
        };
    InstantSource clock = InstantSource.system();
    new WarmUp(new RecordClassifier(noting, clock), longest, clock).afterSingletonsInstantiated();
  }

  @Test
  void goesThroughPillarsAndCountries() {
    warmUp(Duration.ofSeconds(1));

    assertThat(tagged.getFirst().topics()).isNotEmpty();
    assertThat(tagged.getFirst().countries()).hasSizeGreaterThan(2);
  }

  @Test
  void isOverInTime() {
    warmUp(Duration.ZERO);

    assertThat(tagged).isEmpty();
  }
}
