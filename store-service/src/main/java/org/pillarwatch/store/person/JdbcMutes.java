package org.pillarwatch.store.person;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.query.ArticleRestriction;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Muted sources and stories in PostgreSQL. A merged story is that which it went into. */
final class JdbcMutes implements Mutes {

  private static final int MOST_SHOWN = 200;

  private static final String OF =
      """
      select m.kind, m.value, case m.kind when 'source' then m.value else
        coalesce((select a.title from story_article s join article a on a.id = s.article_id
          where s.story = coalesce((select into_story from story_merged
            where story = cast(m.value as bigint)), cast(m.value as bigint))
          order by s.number limit 1), 'Story ' || m.value) end as label
      from mute m where m.person = :person order by m.muted_at desc limit :most
      """;

  /** The articles of muted stories; the newest, should there be very many. */
  private static final String STORY_ARTICLES =
      """
      select s.article_id from mute m
      left join story_merged g on g.story = cast(m.value as bigint)
      join story_article s on s.story = coalesce(g.into_story, cast(m.value as bigint))
      where m.person = :person and m.kind = 'story' order by s.number desc limit :most
      """;

  private final JdbcClient jdbc;
  private final InstantSource clock;

  JdbcMutes(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void mute(Person person, Kind kind, String value, boolean isMuted) {
    String sql =
        isMuted
            ? """
            insert into mute (person, kind, value, muted_at) values (:person, :kind, :value, :at)
            on conflict (person, kind, value) do nothing
            """
            : """
            delete from mute where person = :person and kind = :kind and value = :value
              and muted_at <= :at
            """;
    jdbc.sql(sql)
        .param("person", person.name())
        .param("kind", kind.name().toLowerCase(Locale.ROOT))
        .param("value", value)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public List<Mute> of(Person person) {
    return jdbc.sql(OF)
        .param("person", person.name())
        .param("most", MOST_SHOWN)
        .query((row, number) ->
            new Mute(
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("value"),
                row.getString("label")))
        .list();
  }

  @Override
  public Optional<ArticleRestriction.AnyOf> muted(Person person) {
    Set<String> sources =
        jdbc.sql("select value from mute where person = :person and kind = 'source' limit :most")
            .param("person", person.name())
            .param("most", MOST_SHOWN)
            .query((row, number) -> row.getString("value"))
            .set();
    Set<ArticleId> articles =
        jdbc.sql(STORY_ARTICLES)
            .param("person", person.name())
            .param("most", JdbcReadingState.MOST_ARTICLES)
            .query((row, number) -> new ArticleId(row.getString("article_id")))
            .set();
    return sources.isEmpty() && articles.isEmpty()
        ? Optional.empty()
        : Optional.of(new ArticleRestriction.AnyOf(articles, sources));
  }
}
