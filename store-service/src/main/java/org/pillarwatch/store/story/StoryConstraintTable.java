package org.pillarwatch.store.story;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.pillarwatch.store.story.decide.StoryConstraints;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the corrections of stories for the decider. */
final class StoryConstraintTable {

  private static final String NEWEST = "select coalesce(max(id), 0) from story_correction";
  private static final String APART =
      """
      select distinct s.story, o.story as other from story_apart p
      join story_article s on s.article_id = p.article_id
      join story_article o on o.article_id = p.other_id
      """;
  private static final String PAIRS =
      """
      select w.article_id, w.other_id, w.is_apart, s.story from (
        select article_id, other_id, true as is_apart from story_apart
        union all select other_id, article_id, true from story_apart
        union all select article_id, other_id, false from standing_story_correction
          where verdict = 'together'
        union all select other_id, article_id, false from standing_story_correction
          where verdict = 'together') w
      left join story_article s on s.article_id = w.other_id
      where w.article_id = any(:articles)
      """;

  private final JdbcClient jdbc;

  StoryConstraintTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Number of the newest correction; 0 when there is none. */
  long newest() {
    return jdbc.sql(NEWEST).query(Long.class).single();
  }

  /** Passes each pair of stories that editors keep apart to the consumer. */
  void forEachApart(BiConsumer<Long, Long> pair) {
    jdbc.sql(APART)
        .query(row -> {
          pair.accept(row.getLong("story"), row.getLong("other"));
        });
  }

  /** The constraints of articles that are to be decided. */
  OfBatch constraints(Collection<String> articles) {
    OfBatch constraints = new OfBatch();
    jdbc.sql(PAIRS)
        .param("articles", articles.toArray(String[]::new))
        .query(row -> {
          constraints.add(
              row.getString("article_id"), row.getString("other_id"), row.getBoolean("is_apart"));
          long story = row.getLong("story");
          if (!row.wasNull()) {
            constraints.decided(row.getString("other_id"), story);
          }
        });
    return constraints;
  }

  /** The constraints of the articles of a batch, whose stories become known as they are decided. */
  static final class OfBatch {

    private final Map<String, Set<String>> together = new HashMap<>();
    private final Map<String, Set<String>> apart = new HashMap<>();
    private final Map<String, Long> stories = new HashMap<>();

    private void add(String article, String other, boolean isApart) {
      (isApart ? apart : together).computeIfAbsent(article, any -> new HashSet<>()).add(other);
    }

    StoryConstraints on(String article) {
      return together.isEmpty() && apart.isEmpty()
          ? StoryConstraints.NONE
          : new StoryConstraints(
              stories(together.getOrDefault(article, Set.of())),
              stories(apart.getOrDefault(article, Set.of())));
    }

    private Set<Long> stories(Set<String> articles) {
      return articles.stream()
          .map(stories::get)
          .filter(Objects::nonNull)
          .collect(Collectors.toUnmodifiableSet());
    }

    /** Notes the story of an article. */
    void decided(String article, long story) {
      stories.put(article, story);
    }
  }
}
