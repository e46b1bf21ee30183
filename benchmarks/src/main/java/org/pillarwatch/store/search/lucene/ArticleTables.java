package org.pillarwatch.store.search.lucene;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes articles straight into the tables of the store, as its own statements would. One thread.
 */
final class ArticleTables implements AutoCloseable {

  private static final String ARTICLE =
      """
      insert into article (id, version, content_hash, url, source, title, text, authors, published_at,
        first_fetched_at, fetched_at, last_fetched_at, language, taxonomy_version, classified_at, stored_at)
      values (?, 1, 'none', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'made-up', now(), now())
      """;
  private static final String TOPIC =
      "insert into topic_tag (article_id, taxonomy, topic, confidence, evidence) values (?, ?, ?,"
          + " 0.9, '[]')";
  private static final String COUNTRY =
      """
      insert into country_tag (article_id, country, role, confidence, evidence)
      values (?, ?, ?, 0.9, '[]') on conflict do nothing
      """;

  private final Connection connection;

  ArticleTables(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set search_path to store, public");
    }
    connection.commit();
  }

  /** Adds articles in one transaction, with their tags and what is counted of them. */
  void add(List<IndexedArticle> articles) throws SQLException {
    try (PreparedStatement article = connection.prepareStatement(ARTICLE);
        PreparedStatement topic = connection.prepareStatement(TOPIC);
        PreparedStatement country = connection.prepareStatement(COUNTRY)) {
      for (IndexedArticle each : articles) {
        add(article, each);
        for (String tag : each.topics()) {
          String[] parts = tag.split("/", 2);
          batch(topic, each.id().value(), parts[0], parts[1]);
        }
        for (String code : each.focus()) {
          batch(country, each.id().value(), code, "focus");
        }
        for (String code : each.mentions()) {
          batch(country, each.id().value(), code, "mention");
        }
      }
      article.executeBatch();
      topic.executeBatch();
      country.executeBatch();
    }
    count(articles);
    connection.commit();
  }

  private void add(PreparedStatement statement, IndexedArticle article) throws SQLException {
    Object dated = article.datedAt().atOffset(ZoneOffset.UTC);
    batch(
        statement,
        article.id().value(),
        article.url(),
        article.source(),
        article.title(),
        article.text(),
        connection.createArrayOf("text", article.authors().toArray()),
        dated,
        dated,
        dated,
        dated,
        article.language());
  }

  private void count(List<IndexedArticle> articles) throws SQLException {
    try (PreparedStatement count = connection.prepareStatement("select count_attention(?, 1)")) {
      Object[] ids = articles.stream().map(article -> article.id().value()).toArray();
      count.setArray(1, connection.createArrayOf("text", ids));
      count.execute();
    }
  }

  private static void batch(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }

  /** Lets PostgreSQL know how the tables have grown, as its autovacuum would in time. */
  void analyse() throws SQLException {
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      statement.execute("vacuum analyze");
    }
    connection.setAutoCommit(false);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /** The same article with other words and another date. */
  static IndexedArticle arriving(IndexedArticle article, String marker, Instant dated) {
    return new IndexedArticle(
        article.id(),
        article.title(),
        article.summary(),
        article.text() + " " + marker,
        article.url(),
        article.source(),
        article.authors(),
        article.language(),
        dated,
        article.topics(),
        article.focus(),
        article.mentions(),
        article.story(),
        article.properties(),
        article.copies(),
        article.storedIn());
  }
}
