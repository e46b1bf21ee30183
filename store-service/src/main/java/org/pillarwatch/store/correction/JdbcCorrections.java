package org.pillarwatch.store.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.events.CountryRole;
import org.pillarwatch.store.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Correction repository in PostgreSQL. */
final class JdbcCorrections implements Corrections {

  private static final String LOCK = "select id from article where id = :article for update";

  private static final String ADD =
      """
      insert into correction (article_id, taxonomy, tag, verdict, role, editor, corrected_at)
      values (:article, :taxonomy, :tag, :verdict, :role, :editor, :at)
      """;

  private static final String STANDING =
      """
      select taxonomy, tag, verdict, role, editor from standing_correction
      where article_id = :article and taxonomy = :taxonomy and tag = :tag
      """;

  private static final String OF =
      """
      select c.*, c.id = s.id as standing
      from correction c join standing_correction s using (article_id, taxonomy, tag)
      where c.article_id = :article order by c.id desc
      """;

  private static final String EXPORT =
      """
      select a.id, a.title, a.text, a.language, a.taxonomy_version,
        s.taxonomy, s.tag, s.verdict, s.role, s.editor, s.corrected_at
      from article a join standing_correction s on s.article_id = a.id
      order by max(s.corrected_at) over (partition by a.id), a.id, s.taxonomy, s.tag
      """;

  private static final List<String> APPLY =
      List.of(
          """
          delete from topic_tag t using standing_correction c
          where t.article_id = any(:ids) and c.article_id = t.article_id
            and c.taxonomy = t.taxonomy and c.tag = t.topic and c.verdict = 'removed'
          """,
          """
          delete from country_tag t using standing_correction c
          where t.article_id = any(:ids) and c.article_id = t.article_id
            and c.taxonomy = 'countries' and c.tag = t.country and c.verdict = 'removed'
          """,
          """
          insert into topic_tag (article_id, taxonomy, topic, confidence, evidence)
          select article_id, taxonomy, tag, 1, '[]' from standing_correction
          where article_id = any(:ids) and taxonomy <> 'countries' and verdict <> 'removed'
          on conflict (article_id, taxonomy, topic) do update set confidence = 1
          """,
          """
          insert into country_tag (article_id, country, role, confidence, evidence)
          select article_id, tag, coalesce(role, 'focus'), 1, '[]' from standing_correction
          where article_id = any(:ids) and taxonomy = 'countries' and verdict <> 'removed'
          on conflict (article_id, country) do update set confidence = 1,
            role = coalesce((select c.role from standing_correction c
              where c.article_id = country_tag.article_id and c.taxonomy = 'countries'
                and c.tag = country_tag.country), country_tag.role)
          """,
          """
          insert into known_topic (taxonomy, topic)
          select taxonomy, tag from standing_correction
          where article_id = any(:ids) and taxonomy <> 'countries' and verdict <> 'removed'
          group by taxonomy, tag
          order by taxonomy collate "C", tag collate "C"
          on conflict (taxonomy, topic) do nothing
          """);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final Audit audit;

  JdbcCorrections(
      JdbcClient jdbc, TransactionTemplate transaction, InstantSource clock, Audit audit) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.audit = audit;
  }

  @Override
  public boolean add(ArticleId article, TagCorrection judgement) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          // The same lock as in the listener, so that neither overwrites the other's tags.
          boolean held =
              jdbc.sql(LOCK).param("article", article.value()).query().listOfRows().size() == 1;
          if (held) {
            audit.record(
                "correction.add",
                "article/" + article.value(),
                standing(article, judgement),
                judgement);
            count(article, -1);
            insert(article, judgement);
            applyTo(List.of(article.value()));
            count(article, 1);
            noteChange(article);
          }
          return held;
        }));
  }

  /** The correction of the same tag that stands; null when there is none. */
  private @Nullable Map<String, @Nullable Object> standing(
      ArticleId article, TagCorrection judgement) {
    return jdbc
        .sql(STANDING)
        .param("article", article.value())
        .param("taxonomy", judgement.taxonomy())
        .param("tag", judgement.tag())
        .query()
        .listOfRows()
        .stream()
        .findFirst()
        .orElse(null);
  }

  private void count(ArticleId article, int times) {
    jdbc.sql("select count_attention(array[cast(:article as text)], :times)")
        .param("article", article.value())
        .param("times", times)
        .query(row -> {});
  }

  private void noteChange(ArticleId article) {
    jdbc.sql("select note_changed_articles(array[cast(:article as text)])")
        .param("article", article.value())
        .query(row -> {});
  }

  private void insert(ArticleId article, TagCorrection judgement) {
    jdbc.sql(ADD)
        .param("article", article.value())
        .param("taxonomy", judgement.taxonomy())
        .param("tag", judgement.tag())
        .param("verdict", judgement.verdict().word())
        .param("role", judgement.roleWord())
        .param("editor", judgement.editor())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public void applyTo(Collection<String> articles) {
    if (articles.isEmpty() || noneIsCorrected(articles)) {
      return;
    }
    APPLY.forEach(sql -> jdbc.sql(sql).param("ids", articles.toArray(String[]::new)).update());
  }

  /** One short query, since few articles of a batch have corrections. */
  private boolean noneIsCorrected(Collection<String> articles) {
    return jdbc.sql("select 1 from correction where article_id = any(:ids) limit 1")
        .param("ids", articles.toArray(String[]::new))
        .query()
        .listOfRows()
        .isEmpty();
  }

  @Override
  public List<Correction> of(ArticleId article) {
    return jdbc.sql(OF)
        .param("article", article.value())
        .query((row, number) -> new Correction(judgement(row), at(row), row.getBoolean("standing")))
        .list();
  }

  @Override
  public Set<ArticleId> corrected(Collection<ArticleId> articles) {
    return jdbc.sql("select distinct article_id from correction where article_id = any(:ids)")
        .param("ids", articles.stream().map(ArticleId::value).toArray(String[]::new))
        .query((row, number) -> new ArticleId(row.getString("article_id")))
        .set();
  }

  @Override
  public void forEach(Consumer<CorrectedArticle> reader) {
    var open =
        new Object() {
          @Nullable CorrectedArticle article;
        };
    jdbc.sql(EXPORT)
        .query(row -> {
          CorrectedArticle before = open.article;
          List<CorrectedArticle.Line> lines = new ArrayList<>();
          if (before != null && before.id().equals(row.getString("id"))) {
            lines.addAll(before.judgements());
          } else if (before != null) {
            reader.accept(before);
          }
          lines.add(line(row));
          open.article = article(row, lines);
        });
    Optional.ofNullable(open.article).ifPresent(reader);
  }

  private static CorrectedArticle article(ResultSet row, List<CorrectedArticle.Line> lines)
      throws SQLException {
    return new CorrectedArticle(
        row.getString("id"),
        row.getString("title"),
        row.getString("text"),
        row.getString("language"),
        row.getString("taxonomy_version"),
        List.copyOf(lines));
  }

  private static CorrectedArticle.Line line(ResultSet row) throws SQLException {
    TagCorrection judgement = judgement(row);
    return new CorrectedArticle.Line(
        judgement.taxonomy(),
        judgement.tag(),
        judgement.verdict().holds(),
        judgement.verdict().word(),
        judgement.roleWord(),
        judgement.editor(),
        at(row));
  }

  private static TagCorrection judgement(ResultSet row) throws SQLException {
    String role = row.getString("role");
    return new TagCorrection(
        row.getString("taxonomy"),
        row.getString("tag"),
        Verdict.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)),
        role == null ? null : CountryRole.valueOf(role.toUpperCase(Locale.ROOT)),
        row.getString("editor"));
  }

  private static Instant at(ResultSet row) throws SQLException {
    return row.getObject("corrected_at", OffsetDateTime.class).toInstant();
  }
}
