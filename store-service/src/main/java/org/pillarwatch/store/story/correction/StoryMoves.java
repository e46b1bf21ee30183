package org.pillarwatch.store.story.correction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Moves articles between stories in the tables. A story has the number of its first article, so
 * that numbers can change: the number of a story that is gone leads to the one with its first
 * article.
 */
final class StoryMoves {

  private static final String LOCK =
      """
      select a.id from article a join story_article s on s.article_id = a.id
      where s.number = any(:numbers) order by a.id for share of a
      """;
  private static final String COUNT =
      """
      select count_stories(array(
        select article_id from story_article where number = any(:numbers)), :times)
      """;
  // The stories as they were decided follow: memory is rebuilt from them.
  private static final String MOVE =
      """
      update story_article s
      set story = n.story, decided_story = n.story, decided_in = pg_current_xact_id()
      from unnest(cast(:numbers as bigint[]), cast(:stories as bigint[])) as n (number, story)
      where s.number = n.number
      """;
  private static final String END = "delete from story where number = any(:stories)";
  private static final String BEGIN =
      """
      insert into story (number, language, articles, first_at, last_at)
      select story, min(language), count(*), min(arrived_at), max(arrived_at)
      from story_article where story = any(:stories) group by story
      """;
  private static final String IS_STORY = "delete from story_merged where story = any(:stories)";
  private static final String LEAD =
      """
      update story_merged m set into_story = s.story from story_article s
      where s.number = m.story and m.into_story = any(:stories)
      """;
  private static final String LEAD_ON =
      """
      insert into story_merged (story, into_story)
      select number, story from story_article
      where number = any(:stories) and story <> number
      on conflict (story) do update set into_story = excluded.into_story, by_number = null
      """;

  private final JdbcClient jdbc;

  StoryMoves(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Makes each of these groups of articles a story of its own.
   *
   * @param stories numbers of all stories that the articles are in now; the groups have all their
   *     articles
   */
  void arrange(Set<Long> stories, List<? extends Collection<Long>> groups) {
    Map<Long, Long> placed = new TreeMap<>();
    Set<Long> arranged = new TreeSet<>();
    for (Collection<Long> group : groups) {
      long first = new TreeSet<>(group).first();
      arranged.add(first);
      group.forEach(number -> placed.put(number, first));
    }
    Long[] numbers = placed.keySet().toArray(Long[]::new);
    jdbc.sql(LOCK).param("numbers", numbers).query(row -> {});
    count(numbers, -1);
    jdbc.sql(MOVE)
        .param("numbers", numbers)
        .param("stories", placed.values().toArray(Long[]::new))
        .update();
    update(END, stories);
    update(BEGIN, arranged);
    update(IS_STORY, arranged);
    update(LEAD, stories);
    update(LEAD_ON, stories);
    count(numbers, 1);
  }

  /** Lets notes and mutes of a story follow it to another number. */
  void renumber(long story, long other) {
    jdbc.sql("update note set story = :other where story = :story")
        .param("story", story)
        .param("other", other)
        .update();
    jdbc.sql(
            """
            update mute set value = cast(:other as text)
            where kind = 'story' and value = cast(:story as text)
            """)
        .param("story", story)
        .param("other", other)
        .update();
  }

  private void count(Long[] numbers, int times) {
    jdbc.sql(COUNT).param("numbers", numbers).param("times", times).query(row -> {});
  }

  private void update(String sql, Collection<Long> stories) {
    jdbc.sql(sql).param("stories", new ArrayList<>(stories).toArray(Long[]::new)).update();
  }
}
