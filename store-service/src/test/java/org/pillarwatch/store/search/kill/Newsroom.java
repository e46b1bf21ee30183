package org.pillarwatch.store.search.kill;

import static java.util.stream.Collectors.toSet;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.pillarwatch.engines.junit.FreshDatabase;

/**
 * Adds, corrects and removes articles in the tables, a few each transaction, until it is closed.
 */
final class Newsroom implements AutoCloseable {

  /** Each article says which of its revisions it is, in a word that can be searched for. */
  static final int REVISIONS = 6;

  private static final int MOST = 6_000;
  private static final int BATCH = 10;
  private static final long PAUSE_MILLIS = 40;

  private static final String ADD =
      """
      insert into article (id, version, content_hash, url, source, title, text, authors,
        first_fetched_at, fetched_at, last_fetched_at, language, taxonomy_version, classified_at, stored_at)
      select encode(sha256(convert_to('article ' || n, 'UTF8')), 'hex'), 1, 'h', 'https://news.example/' || n,
        'Example News', 'Report ' || n, 'The harbour met on pier' || n || ' about revision0.', '{}',
        now(), now(), now(), 'en', 't', now(), now()
      from generate_series(?, ?) as n
      """;
  private static final String CORRECT =
      """
      update article set version = version + 1, stored_in = pg_current_xact_id(),
        text = 'The harbour met again about revision' || ? || '.'
      where id in (select id from article where hashtext(id || ?) % 4000 = 0)
      """;
  private static final String REMOVE = "delete from article where hashtext(id || ?) % 20000 = 0";

  private final FreshDatabase database;
  private final SplittableRandom random;
  private final Thread thread = Thread.ofPlatform().name("newsroom").unstarted(this::run);
  private volatile boolean isOpen = true;
  private volatile Throwable failure = new NoFailure();

  private static final class NoFailure extends Throwable {}

  Newsroom(FreshDatabase database, long seed) {
    this.database = database;
    this.random = new SplittableRandom(seed);
    thread.start();
  }

  private void run() {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      // The triggers of the tables call functions by their names alone.
      update(connection, "set search_path to store, public");
      for (int next = 0; isOpen; ) {
        if (next < MOST) {
          update(connection, ADD, next, next + BATCH - 1);
          next += BATCH;
        }
        String salt = Long.toString(random.nextLong());
        update(connection, CORRECT, Integer.toString(1 + random.nextInt(REVISIONS - 1)), salt);
        update(connection, REMOVE, salt);
        connection.commit();
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (SQLException | InterruptedException failed) {
      failure = failed;
    }
  }

  private static void update(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  /** The ids of the articles of a revision, as the tables have them. */
  static Set<String> ids(FreshDatabase database, int revision) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select id from store.article where text like '%revision" + revision + ".'")) {
      Set<String> ids = new HashSet<>();
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
      return ids;
    }
  }

  /** The ids of all articles, as the tables have them. */
  static Set<String> ids(FreshDatabase database) throws SQLException {
    Set<String> all = new HashSet<>();
    for (int revision : IntStream.range(0, REVISIONS).boxed().collect(toSet())) {
      all.addAll(ids(database, revision));
    }
    return all;
  }

  /** Fails if the articles could not be changed. */
  void check() {
    if (!(failure instanceof NoFailure)) {
      throw new IllegalStateException("the articles could not be changed", failure);
    }
  }

  /** Ends after the transaction that is under way. */
  @Override
  public void close() {
    isOpen = false;
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
