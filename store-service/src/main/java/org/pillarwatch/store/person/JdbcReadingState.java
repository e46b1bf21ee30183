package org.pillarwatch.store.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.query.ArticleRestriction;
import org.pillarwatch.store.query.ChangeCursor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reading state in PostgreSQL. */
final class JdbcReadingState implements ReadingState {

  /** Most articles of a restriction: a search compares each of them. */
  static final int MOST_ARTICLES = 2_000;

  private static final int MOST_VIEWS = 500;

  private static final String SEEN =
      """
      select coalesce(max(cast(cast(until as text) as bigint)), 0) from seen
      where person = :person and md5(view) in (md5(''), md5(:view))
      """;

  private static final String MARKS =
      """
      select a.id, coalesce(not r.is_read, a.stored_in >= cast(:seen as xid8)) as unread,
        k.person is not null as kept, t.assignee, coalesce(t.is_done, false) as done
      from article a
      left join reading r on r.person = :person and r.article_id = a.id
      left join kept k on k.person = :person and k.article_id = a.id
      left join assignment t on t.article_id = a.id
      where a.id = any(:ids)
      """;

  private static final String READ =
      """
      insert into reading (person, article_id, is_read, stored_in)
      select :person, id, :read, stored_in from article where id = any(:ids) order by id
      on conflict (person, article_id)
        do update set is_read = excluded.is_read, stored_in = excluded.stored_in
      """;

  private static final String SEE_ALL =
      """
      insert into seen (person, view, until) values (:person, :view, cast(:until as xid8))
      on conflict (person, md5(view)) do update set until = greatest(seen.until, excluded.until)
      """;

  /** What was unread again is seen now; it cannot be told by its view, unless that has all. */
  private static final String FORGET_UNREAD =
      """
      delete from reading where person = :person and not is_read and stored_in < cast(:until as xid8)
      """;

  /** The view of all articles first, then the latest. */
  private static final String VIEWS =
      """
      select view, cast(cast(until as text) as bigint) as until from seen
      where person = :person order by view = '' desc, seen.until desc limit :most
      """;

  private static final String READ_SINCE =
      """
      select article_id, cast(cast(stored_in as text) as bigint) as stored_in from reading
      where person = :person and is_read and stored_in >= cast(:seen as xid8)
      order by stored_in desc, article_id limit :most
      """;

  private final JdbcClient jdbc;
  private final InstantSource clock;

  JdbcReadingState(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Map<ArticleId, ArticleMarks> marks(
      Person person, String view, Collection<ArticleId> articles) {
    Map<ArticleId, ArticleMarks> marks = new HashMap<>();
    if (!articles.isEmpty()) {
      jdbc.sql(MARKS)
          .param("person", person.name())
          .param("seen", String.valueOf(seen(person, view)))
          .param("ids", ids(articles))
          .query(row -> {
            marks.put(new ArticleId(row.getString("id")), marks(row));
          });
    }
    return marks;
  }

  private static ArticleMarks marks(ResultSet row) throws SQLException {
    return new ArticleMarks(
        row.getBoolean("unread"),
        row.getBoolean("kept"),
        row.getString("assignee"),
        row.getBoolean("done"));
  }

  private long seen(Person person, String view) {
    return jdbc.sql(SEEN)
        .param("person", person.name())
        .param("view", view)
        .query(Long.class)
        .single();
  }

  @Override
  public int read(Person person, Collection<ArticleId> articles, boolean isRead) {
    return jdbc.sql(READ)
        .param("person", person.name())
        .param("ids", ids(articles))
        .param("read", isRead)
        .update();
  }

  @Override
  public void seeAll(Person person, String view, ChangeCursor until) {
    String transaction = String.valueOf(until.transaction());
    jdbc.sql(SEE_ALL)
        .param("person", person.name())
        .param("view", view)
        .param("until", transaction)
        .update();
    if (view.isEmpty()) {
      jdbc.sql(FORGET_UNREAD).param("person", person.name()).param("until", transaction).update();
    }
  }

  @Override
  public ReadArticles articlesRead(Person person) {
    Map<String, Long> seen = new HashMap<>();
    jdbc.sql(VIEWS)
        .param("person", person.name())
        .param("most", MOST_VIEWS)
        .query(row -> {
          seen.put(row.getString("view"), row.getLong("until"));
        });
    List<ReadArticles.Read> read =
        jdbc.sql(READ_SINCE)
            .param("person", person.name())
            .param("seen", String.valueOf(seen.getOrDefault("", 0L)))
            .param("most", MOST_ARTICLES)
            .query((row, number) ->
                new ReadArticles.Read(
                    new ArticleId(row.getString("article_id")), row.getLong("stored_in")))
            .list();
    return new ReadArticles(seen, read, read.size() == MOST_ARTICLES, again(person));
  }

  private Set<ArticleId> again(Person person) {
    return articles(
        "select article_id from reading where person = :person and not is_read limit :most",
        person);
  }

  @Override
  public int keep(Person person, Collection<ArticleId> articles, boolean isKept) {
    return isKept
        ? jdbc.sql(
                """
                insert into kept (person, article_id, kept_at)
                select :person, id, :at from article where id = any(:ids)
                on conflict (person, article_id) do nothing
                """)
            .param("person", person.name())
            .param("ids", ids(articles))
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        : jdbc.sql("delete from kept where person = :person and article_id = any(:ids)")
            .param("person", person.name())
            .param("ids", ids(articles))
            .update();
  }

  @Override
  public ArticleRestriction kept(Person person) {
    return new ArticleRestriction.AnyOf(
        articles(
            "select article_id from kept where person = :person order by kept_at desc limit :most",
            person),
        Set.of());
  }

  private Set<ArticleId> articles(String sql, Person person) {
    return jdbc.sql(sql)
        .param("person", person.name())
        .param("most", MOST_ARTICLES)
        .query((row, number) -> new ArticleId(row.getString("article_id")))
        .set();
  }

  private static String[] ids(Collection<ArticleId> articles) {
    return articles.stream().map(ArticleId::value).toArray(String[]::new);
  }
}
