package org.pillarwatch.ledger.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.pillarwatch.events.Topics;
import org.pillarwatch.ledger.origin.LedgerEntry;
import org.pillarwatch.ledger.origin.Origin;
import org.pillarwatch.ledger.origin.Wording;
import org.pillarwatch.ledger.process.Database;

/** Traces one article through the pipeline to find where it was last seen. */
final class Trail {

  private static final String PAGES =
      """
      select string_agg(format('feed %s: due=%s lease_until=%s attempts=%s outcome=%s reason=%s',
               feed_id, due_at, lease_until, attempts, outcome, reason), '; ')
      from ingest.page where url = ?
      """;

  private static final String ROW = "select title from store.article where id = ?";

  private final Origin origin;
  private final BrokerBooks broker;
  private final Database database;

  Trail(Origin origin, BrokerBooks broker, Database database) {
    this.origin = origin;
    this.broker = broker;
    this.database = database;
  }

  /** Returns one line with the findings at each place. */
  String of(LedgerEntry article) throws SQLException {
    String id = article.id().value();
    return ("article %d, edition %d, way %s, dating %s, published %s, %s: page served in edition %s;"
            + " ingest [%s]; %d in articles.fetched; %d in articles.classified; store [%s]")
        .formatted(
            article.number(),
            article.edition(),
            article.way(),
            article.dating(),
            article.publishedAt(),
            article.url(),
            origin.servedEdition(article.number()).map(Object::toString).orElse("none"),
            ask(PAGES, article.url().toString()),
            broker.count(Topics.ARTICLES_FETCHED, id),
            broker.count(Topics.ARTICLES_CLASSIFIED, id),
            mark(ask(ROW, id)));
  }

  private static String mark(String title) {
    Wording.Mark mark = Wording.markIn(title);
    return mark == null ? title : "edition " + mark.edition();
  }

  private String ask(String question, String parameter) throws SQLException {
    try (Connection session = database.connect();
        PreparedStatement statement = session.prepareStatement(question)) {
      statement.setString(1, parameter);
      try (ResultSet row = statement.executeQuery()) {
        String answer = row.next() ? row.getString(1) : null;
        return answer == null ? "nothing" : answer;
      }
    }
  }
}
