package org.pillarwatch.store.story.correction;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Cuts and restores the links of articles that leave the story of their original. */
final class StoryLinks {

  private static final String CUT =
      """
      update story_article set relation = null, of_number = null, seen_in = null, score = null
      where number = :number
      """;
  private static final String TURN =
      "update story_article set of_number = :of where number = :number";
  private static final String RESTORE =
      """
      update story_article s
      set relation = :relation, of_number = o.number, seen_in = i.number, score = :score
      from story_article o, story_article i
      where s.article_id = :article and o.article_id = :of and i.article_id = :seenIn
        and o.story = s.story and i.story = s.story
      """;
  private static final TypeReference<List<Former>> ALL = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.builder().build();

  StoryLinks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An article that was moved, with its link as it was: by ids of articles, which never change. */
  record Former(
      String article,
      @Nullable String relation,
      @Nullable String of,
      @Nullable String seenIn,
      @Nullable Double score) {}

  /** The links of those members that move. */
  static List<Former> former(Set<Long> moving, List<StoryMember> members) {
    return members.stream()
        .filter(member -> moving.contains(member.number()))
        .map(member -> former(member, members))
        .toList();
  }

  /** Numbers of those members that were moved. */
  static Set<Long> moved(List<Former> moved, List<StoryMember> members) {
    Set<String> articles =
        moved.stream().map(Former::article).collect(Collectors.toUnmodifiableSet());
    return StoryMembers.numbers(
        members.stream().filter(each -> articles.contains(each.article().value())).toList());
  }

  private static Former former(StoryMember member, List<StoryMember> members) {
    StoryMember.Link link = member.link();
    String of = link == null ? null : article(link.of(), members);
    String seenIn = link == null ? null : article(link.seenIn(), members);
    return link == null || of == null || seenIn == null
        ? new Former(member.article().value(), null, null, null, null)
        : new Former(member.article().value(), link.relation(), of, seenIn, link.score());
  }

  private static @Nullable String article(long number, List<StoryMember> members) {
    return members.stream()
        .filter(member -> member.number() == number)
        .map(member -> member.article().value())
        .findFirst()
        .orElse(null);
  }

  String write(List<Former> moved) {
    return json.writeValueAsString(moved);
  }

  List<Former> read(String moved) {
    return json.readValue(moved, ALL);
  }

  /**
   * Makes an article a report, and the original of those that leave the story of theirs with it.
   *
   * @param group what moves, the article included
   */
  void cut(StoryMember article, Set<Long> group, Collection<StoryMember> members) {
    jdbc.sql(CUT).param("number", article.number()).update();
    members.stream()
        .filter(member -> member.number() != article.number())
        .filter(member -> group.contains(member.number()) && member.link() != null)
        .filter(member -> !group.contains(member.originalLink().of()))
        .forEach(member ->
            jdbc.sql(TURN).param("of", article.number()).param("number", member.number()).update());
  }

  /** Restores links whose articles are in one story again. */
  void restore(List<Former> moved) {
    moved.stream()
        .filter(each -> each.relation() != null)
        .forEach(each ->
            jdbc.sql(RESTORE)
                .param("article", each.article())
                .param("relation", each.relation())
                .param("of", Objects.requireNonNull(each.of()))
                .param("seenIn", Objects.requireNonNull(each.seenIn()))
                .param("score", each.score())
                .update());
  }
}
