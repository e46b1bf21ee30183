package org.pillarwatch.store.person;

import java.util.Collection;
import java.util.Map;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.query.ArticleRestriction;
import org.pillarwatch.store.query.ChangeCursor;

/**
 * Repository of what each person has read and kept. An article is unread until the person opens it,
 * marks it, or marks all of a view that has it. Safe for use by many threads and many replicas.
 *
 * <p>A view is known by its canonical query; the empty one has all articles.
 */
public interface ReadingState {

  /** The marks of these articles within a view. */
  Map<ArticleId, ArticleMarks> marks(Person person, String view, Collection<ArticleId> articles);

  /** Marks articles as read, or as unread. Returns the number of articles. */
  int read(Person person, Collection<ArticleId> articles, boolean isRead);

  /** Marks every article of a view as read that was visible at a moment. */
  void seeAll(Person person, String view, ChangeCursor until);

  /** What a person has read so far, in order to find the rest. */
  ReadArticles articlesRead(Person person);

  /** Keeps articles, or lets them go. Returns the number of articles. */
  int keep(Person person, Collection<ArticleId> articles, boolean isKept);

  /** The restriction that the articles meet which a person kept last. */
  ArticleRestriction kept(Person person);
}
