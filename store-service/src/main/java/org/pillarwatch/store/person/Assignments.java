package org.pillarwatch.store.person;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.query.ArticleRestriction;

/** Repository of who takes care of which article. Safe for use by many threads and replicas. */
public interface Assignments {

  /**
   * An article that somebody takes care of.
   *
   * @param by who assigned it
   */
  record Assignment(String assignee, String by, Instant at, boolean isDone) {}

  /** Assigns articles, which belonged to others before. Returns the number of articles. */
  int assign(Collection<ArticleId> articles, Person assignee, Person by);

  /** Closes assignments, or opens them again. Returns the number of articles. */
  int close(Collection<ArticleId> articles, boolean isDone);

  /** Takes articles from whoever had them. Returns the number of articles. */
  int release(Collection<ArticleId> articles);

  /** Who takes care of an article; empty for nobody. */
  Optional<Assignment> of(ArticleId article);

  /** The restriction that the articles meet which a person has to take care of. */
  ArticleRestriction open(Person assignee);

  /** Names of those who had articles assigned, for proposals. */
  Set<String> names();
}
