package org.pillarwatch.ledger.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.pillarwatch.events.Topics;
import org.pillarwatch.ledger.origin.Wording;
import org.pillarwatch.ledger.origin.Wording.Mark;
import org.pillarwatch.ledger.process.Database;

/** Reads the store's tables. Each query uses a new session. */
public final class StoreBooks {

  private static final String ARTICLES =
      """
      select a.id, a.title, a.text, a.version,
             (select count(*) from store.article_version v where v.article_id = a.id) as versions,
             (select count(distinct v.content_hash) from store.article_version v
              where v.article_id = a.id) as contents,
             (select count(*) from store.topic_tag t where t.article_id = a.id) as topics,
             (select count(*) from store.country_tag c where c.article_id = a.id) as countries
      from store.article a
      """;

  /** Longest interval between consecutive storage times within a period. */
  private static final String WORST_GAP =
      """
      select coalesce(max(extract(epoch from moment - before)), 0) from (
        select moment, lag(moment) over (order by moment) as before from (
          select stored_at as moment from store.article_version
          where stored_at between ? and ?
          union all values (?::timestamptz), (?::timestamptz)) moments) gaps
      """;

  private final Database database;

  /** Creates a reader of a database. */
  public StoreBooks(Database database) {
    this.database = database;
  }

  /** All articles that have a number. */
  List<StoredArticle> articles() throws SQLException {
    try (Connection session = database.connect();
        PreparedStatement statement = session.prepareStatement(ARTICLES);
        ResultSet row = statement.executeQuery()) {
      List<StoredArticle> articles = new ArrayList<>();
      while (row.next()) {
        articles.add(
            new StoredArticle(
                row.getString("id"),
                Wording.markIn(row.getString("title")),
                Wording.markIn(row.getString("text")),
                row.getInt("version"),
                row.getInt("versions"),
                row.getInt("contents"),
                row.getInt("topics"),
                row.getInt("countries")));
      }
      return articles;
    }
  }

  /** The stored edition of each article. */
  Map<Integer, Integer> editions() throws SQLException {
    try (Connection session = database.connect();
        PreparedStatement statement = session.prepareStatement("select title from store.article");
        ResultSet row = statement.executeQuery()) {
      Map<Integer, Integer> editions = new HashMap<>();
      while (row.next()) {
        Mark mark = Wording.markIn(row.getString(1));
        if (mark != null) {
          editions.merge(mark.number(), mark.edition(), Math::max);
        }
      }
      return editions;
    }
  }

  /** The longest time within a period in which nothing was stored. */
  public Duration worstGap(Instant from, Instant to) throws SQLException {
    try (Connection session = database.connect();
        PreparedStatement statement = session.prepareStatement(WORST_GAP)) {
      for (int i = 1; i <= 4; i++) {
        statement.setTimestamp(i, Timestamp.from(i % 2 == 1 ? from : to));
      }
      return seconds(statement);
    }
  }

  /**
   * A percentile of the time from fetching to a step, over the articles fetched within a period.
   *
   * @param step column of the later moment: {@code classified_at} or {@code stored_at}
   */
  public Duration delay(Step step, double percentile, Instant from, Instant to)
      throws SQLException {
    String question =
        """
        select coalesce(percentile_cont(?) within group (
          order by extract(epoch from %s - fetched_at)), 0)
        from store.article where fetched_at between ? and ?
        """
            .formatted(step.column);
    try (Connection session = database.connect();
        PreparedStatement statement = session.prepareStatement(question)) {
      statement.setDouble(1, percentile / 100);
      statement.setTimestamp(2, Timestamp.from(from));
      statement.setTimestamp(3, Timestamp.from(to));
      return seconds(statement);
    }
  }

  /**
   * The longest time in which classify tagged nothing of one partition, over the articles fetched
   * within a period. If all partitions have articles, this is the longest time that one was
   * unserved.
   */
  public Duration worstPartitionGap(Instant from, Instant to) throws SQLException {
    String question =
        "select id, classified_at from store.article where fetched_at between ? and ?"
            + " order by classified_at";
    try (Connection session = database.connect();
        PreparedStatement statement = session.prepareStatement(question)) {
      statement.setTimestamp(1, Timestamp.from(from));
      statement.setTimestamp(2, Timestamp.from(to));
      try (ResultSet row = statement.executeQuery()) {
        Map<Integer, Instant> last = new HashMap<>();
        Duration worst = Duration.ZERO;
        while (row.next()) {
          byte[] key = row.getString("id").getBytes(UTF_8);
          Instant moment = row.getTimestamp("classified_at").toInstant();
          int partition = BuiltInPartitioner.partitionForKey(key, Topics.PARTITIONS);
          Duration gap = Duration.between(last.getOrDefault(partition, from), moment);
          last.put(partition, moment);
          worst = gap.compareTo(worst) > 0 ? gap : worst;
        }
        return worst;
      }
    }
  }

  /** A processing step of an article. */
  public enum Step {
    /** Tagged by classify. */
    CLASSIFIED("classified_at"),
    /** Stored by store. */
    STORED("stored_at");

    private final String column;

    Step(String column) {
      this.column = column;
    }
  }

  private static Duration seconds(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      return Duration.ofMillis(Math.round(row.getDouble(1) * 1_000));
    }
  }
}
