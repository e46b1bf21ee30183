package org.pillarwatch.store.query;

import java.util.Set;
import org.pillarwatch.events.ArticleId;

/** Condition on articles that no address states, since it depends on who asks. */
public sealed interface ArticleRestriction {

  /** Articles with one of the ids, or of one of the sources. */
  record AnyOf(Set<ArticleId> articles, Set<String> sources) implements ArticleRestriction {
    /** Copies the sets. */
    public AnyOf {
      articles = Set.copyOf(articles);
      sources = Set.copyOf(sources);
    }
  }

  /** Articles with none of the ids, and of none of the sources. */
  record NoneOf(Set<ArticleId> articles, Set<String> sources) implements ArticleRestriction {
    /** Copies the sets. */
    public NoneOf {
      articles = Set.copyOf(articles);
      sources = Set.copyOf(sources);
    }
  }

  /**
   * Articles that became visible later than others.
   *
   * @param since the first moment of those that count
   * @param also articles that count whenever they became visible
   */
  record NewSince(ChangeCursor since, Set<ArticleId> also) implements ArticleRestriction {
    /** Copies the set. */
    public NewSince {
      also = Set.copyOf(also);
    }
  }

  /**
   * Articles that became visible before a moment.
   *
   * @param until the first moment that does not count
   */
  record Before(ChangeCursor until) implements ArticleRestriction {}
}
