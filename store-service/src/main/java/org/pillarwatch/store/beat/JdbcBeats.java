package org.pillarwatch.store.beat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.audit.Audit;
import org.pillarwatch.store.person.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Beats in PostgreSQL. */
final class JdbcBeats implements Beats {

  private static final String VISIBLE =
      "select * from beat where (owner is null or owner = :person)";

  private static final String ADD =
      """
      insert into beat (owner, name, query, position, created_at)
      select cast(:owner as text), :name, :query, coalesce(max(position), 0) + 1, :at from beat
      returning id
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final Audit audit;

  JdbcBeats(JdbcClient jdbc, TransactionTemplate transaction, InstantSource clock, Audit audit) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.audit = audit;
  }

  @Override
  public List<Beat> of(Optional<Person> person) {
    return jdbc.sql(VISIBLE + " order by position, id limit :most")
        .param("person", name(person))
        .param("most", 2 * MOST)
        .query(JdbcBeats::beat)
        .list();
  }

  @Override
  public Optional<Beat> find(long id, Optional<Person> person) {
    return jdbc.sql(VISIBLE + " and id = :id")
        .param("person", name(person))
        .param("id", id)
        .query(JdbcBeats::beat)
        .optional();
  }

  @Override
  public Beat add(@Nullable String owner, String name, String query) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Beat wanted = new Beat(0, owner, name, query, now);
    int beats =
        jdbc.sql("select count(*) from beat where owner is not distinct from cast(:owner as text)")
            .param("owner", owner)
            .query(Integer.class)
            .single();
    if (beats >= MOST) {
      throw new IllegalArgumentException("there are %d beats already".formatted(MOST));
    }
    return Objects.requireNonNull(transaction.execute(status -> insert(wanted)));
  }

  private Beat insert(Beat wanted) {
    long id =
        jdbc.sql(ADD)
            .param("owner", wanted.owner())
            .param("name", wanted.name())
            .param("query", wanted.query())
            .param("at", wanted.createdAt().atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single();
    Beat added = new Beat(id, wanted.owner(), wanted.name(), wanted.query(), wanted.createdAt());
    audit.record("beat.add", "beat/" + id, null, state(added));
    return added;
  }

  @Override
  public void update(Beat beat) {
    transaction.executeWithoutResult(status -> {
      @Nullable Map<String, String> former =
          jdbc.sql("select * from beat where id = :id for update")
              .param("id", beat.id())
              .query((row, number) -> state(beat(row, number)))
              .optional()
              .orElse(null);
      jdbc.sql("update beat set name = :name, query = :query where id = :id")
          .param("name", beat.name())
          .param("query", beat.query())
          .param("id", beat.id())
          .update();
      audit.record("beat.change", "beat/" + beat.id(), former, state(beat));
    });
  }

  @Override
  public void remove(Beat beat) {
    transaction.executeWithoutResult(status -> {
      jdbc.sql("delete from beat where id = :id").param("id", beat.id()).update();
      audit.record("beat.remove", "beat/" + beat.id(), state(beat), null);
    });
  }

  @Override
  public void move(Beat beat, Optional<Person> person, boolean isUp) {
    transaction.executeWithoutResult(status -> {
      List<Long> order = new ArrayList<>(of(person).stream().map(Beat::id).toList());
      int at = order.indexOf(beat.id());
      int to = isUp ? at - 1 : at + 1;
      if (at >= 0 && to >= 0 && to < order.size()) {
        Collections.swap(order, at, to);
        number(order);
      }
    });
  }

  private void number(List<Long> order) {
    jdbc.sql(
            """
            update beat b set position = o.position
            from unnest(cast(:ids as bigint[])) with ordinality as o (id, position)
            where b.id = o.id
            """)
        .param("ids", order.toArray(Long[]::new))
        .update();
  }

  private static Map<String, String> state(Beat beat) {
    return Map.of("name", beat.name(), "query", beat.query());
  }

  private static String name(Optional<Person> person) {
    return person.map(Person::name).orElse("");
  }

  private static Beat beat(ResultSet row, int number) throws SQLException {
    return new Beat(
        row.getLong("id"),
        row.getString("owner"),
        row.getString("name"),
        row.getString("query"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
