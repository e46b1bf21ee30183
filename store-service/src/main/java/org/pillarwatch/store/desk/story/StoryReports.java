package org.pillarwatch.store.desk.story;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.story.StoryView;

/**
 * View model of a story: its reports, each with the copies and rewrites of it.
 *
 * @param title of the earliest report
 * @param language ISO 639-1, or und
 * @param outlets number of sources
 * @param reports by date, the earliest first
 */
record StoryReports(
    String id,
    String title,
    String language,
    int articles,
    long outlets,
    Instant firstAt,
    Instant lastAt,
    List<Report> reports,
    StoryAxis axis) {

  /** A report of an outlet's own, with what others took from it. */
  record Report(Line line, List<Line> copies) {}

  /**
   * An article in the list.
   *
   * @param relation to the report that it is listed under; empty for the report itself
   */
  record Line(String id, String title, String source, Instant datedAt, String relation) {}

  static StoryReports of(StoryView story) {
    List<StoryView.Member> members =
        story.members().stream().sorted(comparing(StoryView.Member::datedAt)).toList();
    Map<ArticleId, List<StoryView.Member>> copies =
        members.stream()
            .filter(member -> isListedUnder(member, story) != null)
            .collect(groupingBy(member -> member.of()));
    List<Report> reports =
        members.stream()
            .filter(member -> isListedUnder(member, story) == null)
            .map(member ->
                new Report(
                    line(member),
                    copies.getOrDefault(member.article(), List.of()).stream()
                        .map(StoryReports::line)
                        .toList()))
            .toList();
    return new StoryReports(
        story.id(),
        reports.getFirst().line().title(),
        story.language(),
        members.size(),
        members.stream().map(StoryView.Member::source).distinct().count(),
        members.getFirst().datedAt(),
        members.getLast().datedAt(),
        reports,
        StoryAxis.of(members));
  }

  /** The original of a copy, when it is itself listed as a report. */
  private static StoryView.@Nullable Member isListedUnder(
      StoryView.Member member, StoryView story) {
    if (member.relation() == null) {
      return null;
    }
    StoryView.Member original = story.member(member.of());
    return original == null || original.relation() != null ? null : original;
  }

  private static Line line(StoryView.Member member) {
    return new Line(
        member.article().value(),
        member.title().isBlank() ? "Without a title" : member.title(),
        member.source(),
        member.datedAt(),
        relation(member));
  }

  private static String relation(StoryView.Member member) {
    String relation = member.relation();
    if (relation == null) {
      return "";
    }
    Double score = member.score();
    String word = relation.equals("exact") ? "same words" : relation;
    return score == null || relation.equals("exact")
        ? word
        : "%s, %d %% shared".formatted(word, Math.round(100 * score));
  }
}
