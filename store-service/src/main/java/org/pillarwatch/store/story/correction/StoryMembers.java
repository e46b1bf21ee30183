package org.pillarwatch.store.story.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pillarwatch.events.ArticleId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the articles of stories from the table of decisions. */
final class StoryMembers {

  private static final String SELECT =
      """
      select number, article_id, story, language, relation, of_number, seen_in, score
      from story_article
      """;

  private final JdbcClient jdbc;

  StoryMembers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An article; empty while it is undecided. */
  Optional<StoryMember> find(ArticleId article) {
    return jdbc.sql(SELECT + "where article_id = :article")
        .param("article", article.value())
        .query(StoryMembers::member)
        .optional();
  }

  /** The articles of a story in the order of decisions; none when there is no such story. */
  List<StoryMember> of(long story) {
    return jdbc.sql(SELECT + "where story = :story order by number")
        .param("story", story)
        .query(StoryMembers::member)
        .list();
  }

  /** The articles of a story, or of the one that it became part of. */
  List<StoryMember> ofCurrent(long story) {
    return of(
        jdbc.sql("select into_story from story_merged where story = :story")
            .param("story", story)
            .query(Long.class)
            .optional()
            .orElse(story));
  }

  /** The numbers of members, in a set of the caller's own. */
  static SortedSet<Long> numbers(Collection<StoryMember> members) {
    return members.stream().map(StoryMember::number).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The numbers of those members that are not in a group, in a set of the caller's own. */
  static SortedSet<Long> rest(Collection<StoryMember> members, Set<Long> group) {
    SortedSet<Long> rest = numbers(members);
    rest.removeAll(group);
    return rest;
  }

  private static StoryMember member(ResultSet row, int index) throws SQLException {
    String relation = row.getString("relation");
    return new StoryMember(
        row.getLong("number"),
        new ArticleId(row.getString("article_id")),
        row.getLong("story"),
        row.getString("language"),
        relation == null
            ? null
            : new StoryMember.Link(
                relation,
                row.getLong("of_number"),
                row.getLong("seen_in"),
                row.getDouble("score")));
  }
}
