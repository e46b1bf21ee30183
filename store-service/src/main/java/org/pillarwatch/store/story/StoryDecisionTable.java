package org.pillarwatch.store.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.sketch.Sketch;
import org.pillarwatch.store.story.decide.Arrival;
import org.pillarwatch.store.story.decide.Link;
import org.pillarwatch.store.story.decide.Relation;
import org.pillarwatch.store.story.decide.StoryDecision;
import org.pillarwatch.store.story.decide.TermVector;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Access to the tables of story decisions and undecided articles. */
final class StoryDecisionTable {

  private static final String DUE =
      """
      select u.article_id, u.sketch, coalesce(a.language, 'und') as language, a.text, a.stored_at,
        nextval('story_article_number') as number
      from (select * from undecided order by place limit :limit) u
      join article a on a.id = u.article_id order by u.place
      """;
  private static final String DECIDED =
      """
      select s.*, array(select m.story from story_merged m where m.by_number = s.number
        order by m.story) as absorbed
      from story_article s join story on story.number = s.story
      where s.number > :number and story.last_at >= :since order by s.number
      """;
  private static final String TEXTS =
      """
      select s.number, a.text from story_article s join article a on a.id = s.article_id
      where s.number = any(:numbers)
      """;
  private static final String ADD =
      """
      insert into story_article (number, article_id, language, arrived_at, story, relation,
        decided_story, of_number, seen_in, score, similarity, evidence, sketch, term_hashes,
        term_weights, brings_text)
      values (:number, :article, :language, :arrived, :story, :relation, :story, :of, :seenIn,
        :score, :similarity, cast(:evidence as jsonb), cast(:sketch as jsonb), :hashes, :weights,
        :brings)
      """;
  private static final String COUNT =
      """
      insert into story (number, language, articles, first_at, last_at)
      select story, min(language), count(*), min(arrived_at), max(arrived_at)
      from story_article where number = any(:numbers) group by story
      on conflict (number) do update
        set articles = story.articles + excluded.articles,
          last_at = greatest(story.last_at, excluded.last_at)
      """;
  private static final String DONE = "delete from undecided where article_id = :article";

  /** Fetch size, so that a window of any size fits into memory. */
  private static final int FETCHED = 1000;

  private final JdbcClient jdbc;
  private final NamedParameterJdbcOperations batches;
  private final MergeRows merges;
  private final StoryCounts counts;
  private final JsonMapper json = new JsonMapper();

  StoryDecisionTable(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.counts = new StoryCounts(jdbc);
    this.merges = new MergeRows(jdbc, counts);
  }

  /** An article with its number, its language and, once decided, its story. */
  record Row(String article, String language, Arrival arrival, @Nullable StoryDecision decision) {

    Row with(StoryDecision decided) {
      return new Row(article, language, arrival, decided);
    }

    StoryDecision decided() {
      return Objects.requireNonNull(decision);
    }
  }

  /** Tries to lock decisions for this replica until the end of the transaction. */
  boolean tryLock() {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('store.story'))")
        .query(Boolean.class)
        .single();
  }

  List<Row> due(int limit) {
    return jdbc
        .sql(DUE)
        .param("limit", limit)
        .query((row, number) ->
            new Row(
                row.getString("article_id"),
                row.getString("language"),
                new Arrival(
                    row.getLong("number"),
                    time(row, "stored_at"),
                    json.readValue(row.getString("sketch"), Sketch.class),
                    row.getString("text")),
                null))
        .list()
        .stream()
        .sorted(Comparator.comparingLong(row -> row.arrival().number()))
        .toList();
  }

  /** Passes the decisions of open stories to the consumer, in order. */
  long forEachDecided(long after, Instant since, Consumer<Row> action) {
    long[] last = {after};
    try (Stream<Row> rows =
        jdbc
            .sql(DECIDED)
            .withFetchSize(FETCHED)
            .param("number", after)
            .param("since", since.atOffset(ZoneOffset.UTC))
            .query(this::decided)
            .stream()) {
      rows.forEach(row -> {
        action.accept(row);
        last[0] = row.arrival().number();
      });
    }
    return last[0];
  }

  Map<Long, String> texts(Collection<Long> numbers) {
    Map<Long, String> texts = new HashMap<>();
    jdbc.sql(TEXTS)
        .param("numbers", numbers.toArray(Long[]::new))
        .query(row -> {
          texts.put(row.getLong("number"), row.getString("text"));
        });
    return texts;
  }

  void add(List<Row> rows) {
    SqlParameterSource[] parameters =
        rows.stream().map(this::parameters).toArray(SqlParameterSource[]::new);
    counts.lock(rows);
    batches.batchUpdate(ADD, parameters);
    counts.add(rows);
    jdbc.sql(COUNT)
        .param("numbers", rows.stream().map(row -> row.decided().article()).toArray(Long[]::new))
        .update();
    for (Row row : rows) {
      StoryDecision decision = row.decided();
      for (long absorbed : decision.absorbed()) {
        merges.merge(absorbed, decision.story(), decision.article());
      }
    }
    batches.batchUpdate(DONE, parameters);
  }

  private SqlParameterSource parameters(Row row) {
    StoryDecision decision = row.decided();
    Link link = decision.link();
    return new MapSqlParameterSource()
        .addValue("number", decision.article())
        .addValue("article", row.article())
        .addValue("language", row.language())
        .addValue("arrived", row.arrival().at().atOffset(ZoneOffset.UTC))
        .addValue("story", decision.story())
        .addValue("relation", link == null ? null : link.relation().tag(), Types.VARCHAR)
        .addValue("of", link == null ? null : link.of(), Types.BIGINT)
        .addValue("seenIn", link == null ? null : link.seenIn(), Types.BIGINT)
        .addValue("score", link == null ? null : link.score(), Types.DOUBLE)
        .addValue("similarity", decision.similarity())
        .addValue("evidence", json.writeValueAsString(StoryEvidence.of(link)))
        .addValue("sketch", json.writeValueAsString(row.arrival().sketch()))
        .addValue("hashes", boxed(decision.terms().hashes()), Types.ARRAY)
        .addValue("weights", boxed(decision.terms().weights()), Types.ARRAY)
        .addValue("brings", decision.bringsText());
  }

  private Row decided(ResultSet row, int index) throws SQLException {
    long number = row.getLong("number");
    String relation = row.getString("relation");
    Link link =
        relation == null
            ? null
            : new Link(
                Relation.valueOf(relation.toUpperCase(Locale.ROOT)),
                row.getLong("of_number"),
                row.getLong("seen_in"),
                row.getDouble("score"),
                List.of(),
                List.of());
    var decision =
        new StoryDecision(
            number,
            row.getLong("decided_story"),
            link,
            row.getDouble("similarity"),
            new TermVector(unboxed(row, "term_hashes"), unboxed(row, "term_weights")),
            row.getBoolean("brings_text"),
            List.of((Long[]) row.getArray("absorbed").getArray()));
    var arrival =
        new Arrival(
            number,
            time(row, "arrived_at"),
            json.readValue(row.getString("sketch"), Sketch.class),
            "");
    return new Row(row.getString("article_id"), row.getString("language"), arrival, decision);
  }

  private static Integer[] boxed(int[] numbers) {
    return Arrays.stream(numbers).boxed().toArray(Integer[]::new);
  }

  private static int[] unboxed(ResultSet row, String column) throws SQLException {
    return Stream.of((Integer[]) row.getArray(column).getArray())
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
