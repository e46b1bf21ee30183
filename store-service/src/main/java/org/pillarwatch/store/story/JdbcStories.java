package org.pillarwatch.store.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.taxonomy.TopicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Read access to stories in PostgreSQL. */
final class JdbcStories implements Stories {

  private static final String PAGE =
      """
      select story.*, first.article_id, a.title
      from story
      join story_article first on first.number = story.number
      join article a on a.id = first.article_id
      where story.articles >= :least
        and (:start or (story.last_at, story.number) < (:at, :number))
        and exists (select 1 from story_article s join article m on m.id = s.article_id
          where s.story = story.number
            and (cardinality(cast(:languages as text[])) = 0 or s.language = any(:languages))
            and not exists (select 1 from unnest(cast(:taxonomies as text[])) asked (taxonomy)
              where not exists (select 1 from topic_tag t
                where t.article_id = m.id and t.taxonomy = asked.taxonomy
                  and t.taxonomy || '/' || t.topic = any(:topics)))
            and (cardinality(cast(:countries as text[])) = 0 or exists (
              select 1 from country_tag c where c.article_id = m.id
                and c.country = any(:countries)))
            and m.dated_at >= :from and m.dated_at < :to)
      order by story.last_at desc, story.number desc limit :limit
      """;
  private static final String MEMBERS =
      """
      select s.*, a.title, a.source, a.dated_at, o.article_id as of_article,
        i.article_id as seen_article
      from story_article s
      join article a on a.id = s.article_id
      left join story_article o on o.number = s.of_number
      left join story_article i on i.number = s.seen_in
      where s.story = coalesce(
          (select into_story from story_merged where story = :story), :story)
      order by s.number
      """;
  private static final String PLACES =
      """
      select s.article_id, s.story, s.relation, story.articles
      from story_article s join story on story.number = s.story where s.article_id = any(:ids)
      """;
  private static final OffsetDateTime LONG_AGO = OffsetDateTime.parse("0001-01-01T00:00:00Z");
  private static final OffsetDateTime FAR_OFF = OffsetDateTime.parse("9999-01-01T00:00:00Z");

  private final JdbcClient jdbc;
  private final JsonMapper json = new JsonMapper();

  JdbcStories(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public StoryPage page(StoryQuery query) {
    StoryCursor cursor = query.cursor();
    // One more than requested shows whether there is a next page.
    List<StoryPage.Item> found =
        jdbc.sql(PAGE)
            .param("least", query.leastArticles())
            .param("start", cursor == null)
            .param("at", cursor == null ? FAR_OFF : cursor.lastAt().atOffset(ZoneOffset.UTC))
            .param("number", cursor == null ? 0L : cursor.number())
            .param("languages", query.filter().languages().toArray(String[]::new))
            .param("taxonomies", query.filter().topicsByTaxonomy().keySet().toArray(String[]::new))
            .param(
                "topics",
                query.filter().topics().stream().map(TopicId::toString).toArray(String[]::new))
            .param("countries", query.countries().toArray(String[]::new))
            .param("from", time(query.filter().from(), LONG_AGO))
            .param("to", time(query.filter().to(), FAR_OFF))
            .param("limit", query.limit() + 1)
            .query(JdbcStories::item)
            .list();
    if (found.size() <= query.limit()) {
      return new StoryPage(found, null);
    }
    StoryPage.Item last = found.get(query.limit() - 1);
    return new StoryPage(
        found.subList(0, query.limit()),
        new StoryCursor(last.lastAt(), Long.parseLong(last.id())).encode());
  }

  @Override
  public Optional<StoryView> find(long number) {
    String[] language = {"und"};
    long[] current = {number};
    List<StoryView.Member> members =
        jdbc.sql(MEMBERS)
            .param("story", number)
            .query((row, index) -> {
              language[0] = row.getString("language");
              current[0] = row.getLong("story");
              return member(row);
            })
            .list();
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(new StoryView(String.valueOf(current[0]), language[0], members));
  }

  @Override
  public Optional<StoryView> of(ArticleId article) {
    return Optional.ofNullable(places(List.of(article)).get(article))
        .flatMap(place -> find(place.story()));
  }

  @Override
  public Map<ArticleId, Place> places(Collection<ArticleId> articles) {
    Map<ArticleId, Place> places = new HashMap<>();
    jdbc.sql(PLACES)
        .param("ids", articles.stream().map(ArticleId::value).toArray(String[]::new))
        .query(row -> {
          places.put(
              new ArticleId(row.getString("article_id")),
              new Place(row.getLong("story"), row.getInt("articles"), row.getString("relation")));
        });
    return places;
  }

  private static StoryPage.Item item(ResultSet row, int index) throws SQLException {
    return new StoryPage.Item(
        row.getString("number"),
        row.getString("title"),
        row.getString("language"),
        row.getInt("articles"),
        new ArticleId(row.getString("article_id")),
        time(row, "first_at"),
        time(row, "last_at"));
  }

  private StoryView.Member member(ResultSet row) throws SQLException {
    return new StoryView.Member(
        new ArticleId(row.getString("article_id")),
        row.getString("title"),
        row.getString("source"),
        time(row, "dated_at"),
        time(row, "arrived_at"),
        row.getString("relation"),
        article(row.getString("of_article")),
        article(row.getString("seen_article")),
        row.getObject("score", Double.class),
        row.getDouble("similarity"),
        json.readValue(row.getString("evidence"), StoryEvidence.class));
  }

  private static @Nullable ArticleId article(@Nullable String id) {
    return id == null ? null : new ArticleId(id);
  }

  private static OffsetDateTime time(@Nullable Instant time, OffsetDateTime otherwise) {
    return time == null ? otherwise : time.atOffset(ZoneOffset.UTC);
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
