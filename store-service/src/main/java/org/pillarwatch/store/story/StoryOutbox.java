package org.pillarwatch.store.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.events.ArticleLinked;
import org.pillarwatch.events.EventCodec;
import org.pillarwatch.events.StoryMerged;
import org.pillarwatch.events.TextRelation;
import org.pillarwatch.events.TraceParent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads story decisions as events, with the high-water mark of their publication. */
final class StoryOutbox {

  private static final String IS_DUE =
      "select exists (select from story_article where number > (select told from story_relay))";

  // An advisory lock needs no transaction number. One that is open for long holds back the change
  // cursor, and with it the desk and the search index.
  private static final String LOCK =
      "select pg_try_advisory_xact_lock(hashtext('store.story.relay'))";
  private static final String LAST = "select told from story_relay";
  private static final String MARK = "update story_relay set told = :number";
  private static final String AFTER =
      """
      select s.number, s.article_id, s.language, s.arrived_at, s.decided_story, s.relation, s.score,
        s.similarity, s.evidence, o.article_id as of_article, t.article_id as seen_article,
        array(select m.story from story_merged m where m.by_number = s.number order by m.story)
          as absorbed
      from story_article s
        left join story_article o on o.number = s.of_number
        left join story_article t on t.number = s.seen_in
      where s.number > :number order by s.number limit :limit
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json = new JsonMapper();

  StoryOutbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A decision with its sequence number.
   *
   * @param merged stories that it merged into the story of the article
   */
  record Numbered(long number, ArticleLinked linked, List<StoryMerged> merged) {

    Stream<ProducerRecord<String, byte[]>> records() {
      TraceParent trace = TraceParent.start();
      return Stream.concat(
          merged.stream().map(each -> EventCodec.STORY_MERGED.encode(each, trace)),
          Stream.of(EventCodec.ARTICLE_LINKED.encode(linked, trace)));
    }
  }

  /** Returns whether there are decisions to publish. */
  boolean isDue() {
    return jdbc.sql(IS_DUE).query(Boolean.class).single();
  }

  /**
   * Number of the last published decision, locked until the transaction ends; empty while another
   * replica publishes.
   */
  Optional<Long> lockLastPublished() {
    return jdbc.sql(LOCK).query(Boolean.class).single()
        ? Optional.of(jdbc.sql(LAST).query(Long.class).single())
        : Optional.empty();
  }

  List<Numbered> after(long number, int limit) {
    return jdbc.sql(AFTER)
        .param("number", number)
        .param("limit", limit)
        .query((row, index) -> numbered(row))
        .list();
  }

  void markPublished(long number) {
    jdbc.sql(MARK).param("number", number).update();
  }

  private Numbered numbered(ResultSet row) throws SQLException {
    ArticleLinked linked = linked(row);
    List<StoryMerged> merged =
        Stream.of((Long[]) row.getArray("absorbed").getArray())
            .map(story ->
                new StoryMerged(
                    String.valueOf(story),
                    linked.story(),
                    linked.language(),
                    linked.article(),
                    linked.storedAt()))
            .toList();
    return new Numbered(row.getLong("number"), linked, merged);
  }

  private ArticleLinked linked(ResultSet row) throws SQLException {
    return new ArticleLinked(
        new ArticleId(row.getString("article_id")),
        row.getString("decided_story"),
        row.getString("language"),
        origin(row),
        row.getDouble("similarity"),
        row.getObject("arrived_at", OffsetDateTime.class).toInstant());
  }

  /** Null for an original report, and if the original has been deleted since. */
  private ArticleLinked.@Nullable Origin origin(ResultSet row) throws SQLException {
    String relation = row.getString("relation");
    String original = row.getString("of_article");
    String seenIn = row.getString("seen_article");
    if (relation == null || original == null || seenIn == null) {
      return null;
    }
    StoryEvidence evidence = json.readValue(row.getString("evidence"), StoryEvidence.class);
    return new ArticleLinked.Origin(
        TextRelation.valueOf(relation.toUpperCase(Locale.ROOT)),
        new ArticleId(original),
        new ArticleId(seenIn),
        row.getDouble("score"),
        evidence.passages().stream()
            .map(each ->
                new ArticleLinked.Passage(each.start(), each.end(), each.ofStart(), each.ofEnd()))
            .toList(),
        evidence.facts());
  }
}
