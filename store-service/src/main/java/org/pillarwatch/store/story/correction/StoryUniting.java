package org.pillarwatch.store.story.correction;

import static org.pillarwatch.store.story.correction.StoryMembers.numbers;
import static org.pillarwatch.store.story.correction.StoryMembers.rest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.story.correction.StoryCorrections.Outcome;

/** Makes one story of two, and two of one again. In a transaction that has the lock. */
final class StoryUniting {

  private final StoryCorrectionTable table;
  private final StoryMembers members;
  private final StoryMoves moves;
  private final StoryLinks links;
  private final StoryCorrectionLog log;

  StoryUniting(
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

  /** Makes one story of those of two articles. */
  Outcome unite(StoryMember article, StoryMember other, String editor) {
    if (!article.language().equals(other.language())) {
      return new Outcome.Refused("The two are in different languages: a story has one language.");
    }
    Set<ArticleId> named = Set.of(article.article(), other.article());
    List<StoryCorrection> between = table.between(article.story(), other.story());
    Optional<StoryCorrection> contradicting =
        between.stream().filter(each -> !named.contains(each.article().id())).findFirst();
    if (contradicting.isPresent()) {
      return contradicting.get().contradiction();
    }
    between.forEach(each -> log.end(each, editor));
    return article.story() == other.story()
        ? keep(article, other, editor, StoryCorrectionLog.NOTHING_MOVED, other.story())
        : move(article, other, editor);
  }

  private Outcome move(StoryMember article, StoryMember other, String editor) {
    List<StoryMember> moving = members.of(article.story());
    String moved = links.write(StoryLinks.former(numbers(moving), moving));
    SortedSet<Long> all = numbers(moving);
    all.addAll(numbers(members.of(other.story())));
    moves.arrange(Set.of(article.story(), other.story()), List.of(all));
    return keep(article, other, editor, moved, all.first());
  }

  private Outcome keep(
      StoryMember article, StoryMember other, String editor, String moved, long story) {
    log.add(article, other, StoryVerdict.TOGETHER, editor, moved, story);
    return new Outcome.Applied(story);
  }

  /**
   * Takes what a correction put into a story out of it again, unless it is tied to it meanwhile.
   *
   * @param moved what it put there
   */
  Outcome undo(StoryCorrection correction, List<StoryLinks.Former> moved, String editor) {
    log.end(correction, editor);
    long story = correction.article().story();
    List<StoryMember> all = members.of(story);
    Set<Long> group = LinkedMembers.of(StoryLinks.moved(moved, all), all, table.together(story));
    SortedSet<Long> rest = rest(all, group);
    boolean isOtherLeft =
        all.stream()
            .filter(each -> each.article().equals(correction.other().id()))
            .anyMatch(each -> rest.contains(each.number()));
    if (group.isEmpty() || !isOtherLeft) {
      return new Outcome.Applied(correction.other().story());
    }
    moves.arrange(Set.of(story), List.of(group, rest));
    return new Outcome.Applied(rest.first());
  }
}
