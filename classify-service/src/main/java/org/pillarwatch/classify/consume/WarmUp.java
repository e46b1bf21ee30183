package org.pillarwatch.classify.consume;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.events.Source;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Tags an article of its own again and again before the listeners start: a replica that joins its
 * group while its code is still being loaded and compiled holds up the partitions that it is given.
 */
final class WarmUp implements SmartInitializingSingleton {

  private static final int MOST_ROUNDS = 500;

  private static final URI NOWHERE = URI.create("https://warm-up.invalid/");

  private static final String TEXT =
      """
      TEGUCIGALPA, Honduras - Prosecutors charged a former mayor with corruption on Monday, and the
      president of Guatemala promised farmers new jobs, loans and roads.
      La policía de El Salvador detuvo a tres miembros de una pandilla por extorsión; una ministra
      de México pidió más refugios para mujeres que sufren violencia en casa.
      """;

  private final ArticleTagger tagger;
  private final Duration longest;
  private final InstantSource clock;

  /**
   * @param longest so long at most, plus one article
   */
  WarmUp(ArticleTagger tagger, Duration longest, InstantSource clock) {
    this.tagger = tagger;
    this.longest = longest;
    this.clock = clock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    long start = System.nanoTime();
    ArticleFetched article = article();
    for (int i = 0; i < MOST_ROUNDS && System.nanoTime() - start < longest.toNanos(); i++) {
      tagger.tag(article);
    }
  }

  private ArticleFetched article() {
    return new ArticleFetched(
        ArticleId.of(NOWHERE),
        NOWHERE,
        new Source("Warm-up", null),
        "Mayor charged in Honduras",
        TEXT,
        null,
        List.of(),
        null,
        null,
        clock.instant(),
        null,
        null);
  }
}
