package org.pillarwatch.store.person;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.audit.Audit;
import org.pillarwatch.store.query.ArticleRestriction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Assignments in PostgreSQL. */
final class JdbcAssignments implements Assignments {

  private static final int MOST_NAMES = 50;

  private static final String ASSIGN =
      """
      insert into assignment (article_id, assignee, assigned_by, assigned_at, is_done)
      select id, :assignee, :by, :at, false from article where id = any(:ids) order by id
      on conflict (article_id) do update set assignee = excluded.assignee,
        assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at, is_done = false
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final Audit audit;

  JdbcAssignments(
      JdbcClient jdbc, TransactionTemplate transaction, InstantSource clock, Audit audit) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.audit = audit;
  }

  /** Changes assignments, and records the change in the same transaction. */
  private int audited(
      String action, Collection<ArticleId> articles, @Nullable Object after, IntSupplier change) {
    Integer changed =
        transaction.execute(status -> {
          int count = change.getAsInt();
          articles.forEach(id -> audit.record(action, "article/" + id, null, after));
          return count;
        });
    return changed == null ? 0 : changed;
  }

  @Override
  public int assign(Collection<ArticleId> articles, Person assignee, Person by) {
    return audited(
        "assignment.set",
        articles,
        Map.of("assignee", assignee.name(), "by", by.name()),
        () ->
            jdbc.sql(ASSIGN)
                .param("assignee", assignee.name())
                .param("by", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ids", ids(articles))
                .update());
  }

  @Override
  public int close(Collection<ArticleId> articles, boolean isDone) {
    return audited(
        "assignment.close",
        articles,
        Map.of("done", isDone),
        () ->
            jdbc.sql("update assignment set is_done = :done where article_id = any(:ids)")
                .param("done", isDone)
                .param("ids", ids(articles))
                .update());
  }

  @Override
  public int release(Collection<ArticleId> articles) {
    return audited(
        "assignment.release",
        articles,
        null,
        () ->
            jdbc.sql("delete from assignment where article_id = any(:ids)")
                .param("ids", ids(articles))
                .update());
  }

  @Override
  public Optional<Assignment> of(ArticleId article) {
    return jdbc.sql("select * from assignment where article_id = :article")
        .param("article", article.value())
        .query((row, number) ->
            new Assignment(
                row.getString("assignee"),
                row.getString("assigned_by"),
                row.getObject("assigned_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("is_done")))
        .optional();
  }

  @Override
  public ArticleRestriction open(Person assignee) {
    return new ArticleRestriction.AnyOf(
        jdbc.sql(
                """
                select article_id from assignment where assignee = :assignee and not is_done
                order by assigned_at desc limit :most
                """)
            .param("assignee", assignee.name())
            .param("most", JdbcReadingState.MOST_ARTICLES)
            .query((row, number) -> new ArticleId(row.getString("article_id")))
            .set(),
        Set.of());
  }

  @Override
  public Set<String> names() {
    return new TreeSet<>(
        jdbc.sql("select distinct assignee from assignment where not is_done limit :most")
            .param("most", MOST_NAMES)
            .query((row, number) -> row.getString("assignee"))
            .set());
  }

  private static String[] ids(Collection<ArticleId> articles) {
    return articles.stream().map(ArticleId::value).toArray(String[]::new);
  }
}
