package org.pillarwatch.store.article;

import java.util.List;
import org.pillarwatch.events.ArticleWithdrawn;

/**
 * Which articles' pages are gone. The articles stay: that one was taken down is news, too. Safe for
 * use by many threads.
 */
public interface Withdrawals {

  /**
   * Keeps what these say; of several about one article the latest counts, in whatever order they
   * come.
   *
   * @throws org.springframework.dao.DataAccessException when the database does not answer
   */
  void keep(List<ArticleWithdrawn> withdrawn);
}
