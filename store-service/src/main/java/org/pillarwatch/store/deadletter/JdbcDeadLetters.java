package org.pillarwatch.store.deadletter;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads dead letters from PostgreSQL. */
final class JdbcDeadLetters implements DeadLetterBox {

  private static final String PAGE =
      """
       from dead_letter
      where (cast(:topic as text) is null or topic = :topic)
        and (cast(:cause as text) is null or cause = :cause)
        and (cast(:state as text) is null or state = :state)
        and id < :before
      order by id desc limit :limit
      """;

  private final JdbcClient jdbc;

  JdbcDeadLetters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public DeadLetterPage page(DeadLetterQuery query) {
    DeadLetterFilter filter = query.filter();
    Long before = query.before();
    DeadLetterState state = filter.state();
    // One more than requested shows whether there is a next page.
    List<DeadLetterItem> found =
        jdbc.sql("select " + DeadLetterRow.ITEM + PAGE)
            .param("topic", filter.topic())
            .param("cause", filter.cause())
            .param("state", state == null ? null : state.word())
            .param("before", before == null ? Long.MAX_VALUE : before)
            .param("limit", query.limit() + 1)
            .query(DeadLetterRow::item)
            .list();
    if (found.size() <= query.limit()) {
      return new DeadLetterPage(found, null);
    }
    List<DeadLetterItem> items = found.subList(0, query.limit());
    return new DeadLetterPage(items, String.valueOf(items.getLast().id()));
  }

  @Override
  public Optional<DeadLetter> find(long id) {
    List<Long> successors =
        jdbc.sql("select id from dead_letter where forerunner_id = :id order by id")
            .param("id", id)
            .query((row, number) -> row.getLong("id"))
            .list();
    return jdbc.sql(
            "select "
                + DeadLetterRow.ITEM
                + DeadLetterRow.PAYLOAD
                + " from dead_letter where id = :id")
        .param("id", id)
        .query((row, number) ->
            new DeadLetter(DeadLetterRow.item(row, number), DeadLetterRow.payload(row), successors))
        .optional();
  }

  @Override
  public List<DeadLetterBox.Count> counts() {
    return jdbc.sql(
            """
            select topic, cause, state, count(*) as letters from dead_letter
            group by topic, cause, state order by letters desc, topic, cause, state
            """)
        .query((row, number) ->
            new DeadLetterBox.Count(
                row.getString("topic"),
                row.getString("cause"),
                DeadLetterState.of(row.getString("state")),
                row.getLong("letters")))
        .list();
  }

  @Override
  public int open() {
    return jdbc.sql(
            """
            select count(*) from (select 1 from dead_letter where state = 'open' limit :many) as few
            """)
        .param("many", MANY)
        .query(Integer.class)
        .single();
  }

  /** Number of open letters of a topic. */
  long open(String topic) {
    return jdbc.sql("select count(*) from dead_letter where state = 'open' and topic = :topic")
        .param("topic", topic)
        .query(Long.class)
        .single();
  }
}
