package org.pillarwatch.store.article;

import java.util.List;
import org.pillarwatch.events.ArticleWithdrawn;

/**
 * Repository of withdrawals, that is, articles whose pages were removed. The articles themselves
 * are kept. Safe for use by many threads.
 */
public interface Withdrawals {

  /**
   * Stores withdrawals; of several for one article the latest counts, in any order.
   *
   * @throws org.springframework.dao.DataAccessException when the database does not answer
   */
  void keep(List<ArticleWithdrawn> withdrawn);
}
