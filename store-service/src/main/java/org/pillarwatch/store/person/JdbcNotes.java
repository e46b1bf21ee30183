package org.pillarwatch.store.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes in PostgreSQL. */
final class JdbcNotes implements Notes {

  private static final int MOST_SHOWN = 200;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final Audit audit;

  JdbcNotes(JdbcClient jdbc, TransactionTemplate transaction, InstantSource clock, Audit audit) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.audit = audit;
  }

  @Override
  public boolean add(ArticleId article, Person author, String text) {
    return add(
        "article/" + article,
        jdbc.sql(
                """
                insert into note (article_id, author, text, noted_at)
                select id, :author, :text, :at from article where id = :article
                """)
            .param("article", article.value()),
        author,
        text);
  }

  @Override
  public boolean add(long story, Person author, String text) {
    return add(
        "story/" + story,
        jdbc.sql(
                """
                insert into note (story, author, text, noted_at)
                select number, :author, :text, :at from story where number = :story
                """)
            .param("story", story),
        author,
        text);
  }

  private boolean add(String subject, JdbcClient.StatementSpec insert, Person author, String text) {
    return audited(
        "note.add",
        subject,
        Map.of("author", author.name(), "text", text),
        insert
            .param("author", author.name())
            .param("text", text)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC)));
  }

  /** Changes one note, and records the change in the same transaction. */
  private boolean audited(
      String action, String subject, Map<String, String> after, JdbcClient.StatementSpec change) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          boolean isChanged = change.update() == 1;
          if (isChanged) {
            audit.record(action, subject, null, after);
          }
          return isChanged;
        }));
  }

  @Override
  public boolean remove(long id, Person author) {
    return audited(
        "note.remove",
        "note/" + id,
        Map.of("author", author.name()),
        jdbc.sql("delete from note where id = :id and author = :author")
            .param("id", id)
            .param("author", author.name()));
  }

  @Override
  public List<Note> of(ArticleId article) {
    return jdbc.sql("select * from note where article_id = :article order by id limit :most")
        .param("article", article.value())
        .param("most", MOST_SHOWN)
        .query(JdbcNotes::note)
        .list();
  }

  @Override
  public List<Note> of(long story) {
    return jdbc.sql(
            """
            select * from note where story = :story
              or story in (select story from story_merged where into_story = :story)
            order by id limit :most
            """)
        .param("story", story)
        .param("most", MOST_SHOWN)
        .query(JdbcNotes::note)
        .list();
  }

  private static Note note(ResultSet row, int number) throws SQLException {
    return new Note(
        row.getLong("id"),
        row.getString("author"),
        row.getString("text"),
        row.getObject("noted_at", OffsetDateTime.class).toInstant());
  }
}
