package org.pillarwatch.store.story.correction;

import static org.pillarwatch.store.story.correction.StoryMembers.numbers;
import static org.pillarwatch.store.story.correction.StoryMembers.rest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.pillarwatch.store.story.correction.StoryCorrections.Outcome;

/** Takes articles out of stories, and puts them back. In a transaction that has the lock. */
final class StoryParting {

  private final StoryCorrectionTable table;
  private final StoryMembers members;
  private final StoryMoves moves;
  private final StoryLinks links;
  private final StoryCorrectionLog log;

  StoryParting(
      StoryCorrectionTable table,
      StoryMembers members,
      StoryMoves moves,
      StoryLinks links,
      StoryCorrectionLog log) {
    this.table = table;
    this.members = members;
    this.moves = moves;
    this.links = links;
    this.log = log;
  }

  /** Takes an article, and what derives from it, out of the story of another. */
  Outcome part(StoryMember article, StoryMember other, String editor) {
    if (article.story() != other.story()) {
      long id =
          log.add(
              article,
              other,
              StoryVerdict.APART,
              editor,
              StoryCorrectionLog.NOTHING_MOVED,
              other.story());
      table.separate(id, article.article(), numbers(members.of(other.story())));
      return new Outcome.Applied(other.story());
    }
    List<StoryMember> all = members.of(article.story());
    Set<Long> group = group(article, other, all);
    return group.contains(other.number())
        ? new Outcome.Refused(
            "The other article derives from this one, or was put together with it: take that one"
                + " out instead.")
        : take(article, other, group, all, editor);
  }

  /** What leaves a story with an article; a former word on the pair itself does not count. */
  private Set<Long> group(StoryMember article, StoryMember other, List<StoryMember> all) {
    List<LinkedMembers.Pair> together =
        table.together(article.story()).stream()
            .filter(pair -> !pair.isOf(article.article(), other.article()))
            .toList();
    return LinkedMembers.of(Set.of(article.number()), all, together);
  }

  private Outcome take(
      StoryMember article,
      StoryMember other,
      Set<Long> group,
      List<StoryMember> all,
      String editor) {
    String moved = links.write(StoryLinks.former(group, all));
    SortedSet<Long> rest = rest(all, group);
    long story = rest.first();
    links.cut(article, group, all);
    moves.arrange(Set.of(article.story()), List.of(group, rest));
    if (story != article.story()) {
      moves.renumber(article.story(), story);
    }
    long id = log.add(article, other, StoryVerdict.APART, editor, moved, story);
    table.separate(id, article.article(), rest);
    return new Outcome.Applied(story);
  }

  /**
   * Puts what a correction took out of a story back.
   *
   * @param moved what it took out
   */
  Outcome undo(StoryCorrection correction, List<StoryLinks.Former> moved, String editor) {
    long from = correction.article().story();
    long into = correction.other().story();
    if (moved.isEmpty() || from == into || from == 0 || into == 0) {
      log.end(correction, editor);
      return new Outcome.Applied(into);
    }
    Optional<StoryCorrection> other =
        table.between(from, into).stream().filter(each -> each.id() != correction.id()).findFirst();
    if (other.isPresent()) {
      return other.get().contradiction();
    }
    List<StoryMember> all = members.of(from);
    Set<Long> group = LinkedMembers.of(StoryLinks.moved(moved, all), all, table.together(from));
    SortedSet<Long> united = numbers(members.of(into));
    united.addAll(group);
    Set<Long> rest = rest(all, group);
    moves.arrange(Set.of(from, into), rest.isEmpty() ? List.of(united) : List.of(united, rest));
    links.restore(moved);
    log.end(correction, editor);
    return new Outcome.Applied(united.first());
  }
}
