package org.pillarwatch.store.story.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.pillarwatch.events.ArticleId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Access to the tables of corrections. */
final class StoryCorrectionTable {

  // The lock of the batches of decisions.
  private static final String LOCK = "select pg_advisory_xact_lock(hashtext('store.story'))";
  private static final String ADD =
      """
      insert into story_correction
        (article_id, other_id, verdict, editor, corrected_at, moved)
      values (:article, :other, :verdict, :editor, :at, cast(:moved as jsonb)) returning id
      """;
  private static final String SEPARATE =
      """
      insert into story_apart (correction, article_id, other_id)
      select :correction, :article, article_id from story_article where number = any(:others)
      """;
  private static final String REUNITE = "delete from story_apart where correction = :correction";
  private static final String STANDING =
      """
      select c.*, a.title, a.source, b.title as other_title, b.source as other_source,
        coalesce(s.story, 0) as story, coalesce(o.story, 0) as other_story
      from standing_story_correction c
      join article a on a.id = c.article_id
      join article b on b.id = c.other_id
      left join story_article s on s.article_id = c.article_id
      left join story_article o on o.article_id = c.other_id
      """;
  private static final String BETWEEN =
      """
      where c.id in (
        select p.correction from story_apart p
        join story_article x on x.article_id = p.article_id
        join story_article y on y.article_id = p.other_id
        where (x.story = :one and y.story = :other) or (x.story = :other and y.story = :one))
      order by c.id
      """;
  private static final String TOGETHER =
      """
      select c.article_id, c.other_id from standing_story_correction c
      join story_article s on s.article_id = c.article_id
      join story_article o on o.article_id = c.other_id
      where c.verdict = 'together' and s.story = :story and o.story = :story
      """;
  private static final String EXPORT =
      """
      select c.*, a.title, a.text, a.language, b.title as other_title, b.text as other_text,
        s.similarity
      from standing_story_correction c
      join article a on a.id = c.article_id
      join article b on b.id = c.other_id
      left join story_article s on s.article_id = c.article_id
      order by c.id
      """;
  private static final int FETCHED = 100;

  private final JdbcClient jdbc;

  StoryCorrectionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits for the batch of decisions under way and holds off the next, until the commit. */
  void lock() {
    jdbc.sql(LOCK).query(row -> {});
  }

  long add(
      ArticleId article, ArticleId other, String verdict, String editor, Instant at, String moved) {
    return jdbc.sql(ADD)
        .param("article", article.value())
        .param("other", other.value())
        .param("verdict", verdict)
        .param("editor", editor)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("moved", moved)
        .query(Long.class)
        .single();
  }

  /** Keeps the stories of an article and of others apart. */
  void separate(long correction, ArticleId article, Collection<Long> others) {
    jdbc.sql(SEPARATE)
        .param("correction", correction)
        .param("article", article.value())
        .param("others", others.toArray(Long[]::new))
        .update();
  }

  /** Ends what a correction keeps apart. */
  void reunite(long correction) {
    jdbc.sql(REUNITE).param("correction", correction).update();
  }

  Optional<StoryCorrection> standing(long id) {
    return jdbc.sql(STANDING + "where c.id = :id")
        .param("id", id)
        .query(StoryCorrectionTable::correction)
        .optional();
  }

  /** The standing correction of a pair, in whichever order. */
  Optional<StoryCorrection> standing(ArticleId article, ArticleId other) {
    return jdbc.sql(
            STANDING
                + "where (c.article_id = :article and c.other_id = :other)"
                + " or (c.article_id = :other and c.other_id = :article)")
        .param("article", article.value())
        .param("other", other.value())
        .query(StoryCorrectionTable::correction)
        .optional();
  }

  /** What a correction moved. */
  String moved(long id) {
    return jdbc.sql("select moved from story_correction where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  /** The standing corrections that keep two stories apart. */
  List<StoryCorrection> between(long story, long other) {
    return jdbc.sql(STANDING + BETWEEN)
        .param("one", story)
        .param("other", other)
        .query(StoryCorrectionTable::correction)
        .list();
  }

  /** The pairs of a story that an editor put together. */
  List<LinkedMembers.Pair> together(long story) {
    return jdbc.sql(TOGETHER)
        .param("story", story)
        .query((row, index) ->
            new LinkedMembers.Pair(
                new ArticleId(row.getString("article_id")),
                new ArticleId(row.getString("other_id"))))
        .list();
  }

  List<StoryCorrection> of(long story) {
    return jdbc.sql(STANDING + "where :story in (s.story, o.story) order by c.id desc")
        .param("story", story)
        .query(StoryCorrectionTable::correction)
        .list();
  }

  void forEach(Consumer<CorrectedPair> reader) {
    try (var pairs =
        jdbc.sql(EXPORT).withFetchSize(FETCHED).query(StoryCorrectionTable::pair).stream()) {
      pairs.forEach(reader);
    }
  }

  private static StoryCorrection correction(ResultSet row, int index) throws SQLException {
    return new StoryCorrection(
        row.getLong("id"),
        new StoryCorrection.Article(
            new ArticleId(row.getString("article_id")),
            row.getString("title"),
            row.getString("source"),
            row.getLong("story")),
        new StoryCorrection.Article(
            new ArticleId(row.getString("other_id")),
            row.getString("other_title"),
            row.getString("other_source"),
            row.getLong("other_story")),
        StoryVerdict.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)),
        row.getString("editor"),
        at(row));
  }

  private static CorrectedPair pair(ResultSet row, int index) throws SQLException {
    return new CorrectedPair(
        row.getLong("id"),
        row.getString("verdict"),
        row.getString("editor"),
        at(row),
        row.getString("language"),
        row.getObject("similarity", Double.class),
        new CorrectedPair.Text(
            row.getString("article_id"), row.getString("title"), row.getString("text")),
        new CorrectedPair.Text(
            row.getString("other_id"), row.getString("other_title"), row.getString("other_text")));
  }

  private static Instant at(ResultSet row) throws SQLException {
    return row.getObject("corrected_at", OffsetDateTime.class).toInstant();
  }
}
