package org.pillarwatch.store.desk.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pillarwatch.store.story.StoryView;

/**
 * The articles of a story on a time axis, one lane a relation, in the units of an SVG drawing.
 *
 * @param lanes from top to bottom; lanes without articles are left out
 */
record StoryAxis(List<Lane> lanes) {

  /** Width of the drawing. */
  static final int WIDTH = 1000;

  private static final Map<String, String> NAMES =
      Map.of("", "Own reports", "rewrite", "Rewrites", "copy", "Copies", "exact", "Same words");
  private static final List<String> ORDER = List.of("", "rewrite", "copy", "exact");

  /**
   * Articles of one relation.
   *
   * @param y vertical position
   */
  record Lane(String name, int y, List<Dot> dots) {}

  /**
   * An article.
   *
   * @param x horizontal position, from 0 to {@link #WIDTH}
   */
  record Dot(long x, String id, String label) {}

  /** Height of the drawing. */
  public int height() {
    return lanes.size() * 24 + 8;
  }

  /**
   * @param members by date, the earliest first
   */
  static StoryAxis of(List<StoryView.Member> members) {
    Instant first = members.getFirst().datedAt();
    long span = Math.max(1, Duration.between(first, members.getLast().datedAt()).toSeconds());
    List<String> used =
        ORDER.stream().filter(relation -> of(members, relation).findAny().isPresent()).toList();
    return new StoryAxis(
        used.stream()
            .map(relation ->
                new Lane(
                    NAMES.getOrDefault(relation, relation),
                    16 + 24 * used.indexOf(relation),
                    of(members, relation).map(member -> dot(member, first, span)).toList()))
            .toList());
  }

  private static Stream<StoryView.Member> of(List<StoryView.Member> members, String relation) {
    return members.stream()
        .filter(member -> relation.equals(member.relation() == null ? "" : member.relation()));
  }

  private static Dot dot(StoryView.Member member, Instant first, long span) {
    long seconds = Duration.between(first, member.datedAt()).toSeconds();
    return new Dot(
        8 + (WIDTH - 16) * seconds / span,
        member.article().value(),
        member.source() + ": " + member.title());
  }
}
