package org.pillarwatch.store.story.correction;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.audit.Audit;

/** Adds corrections to their table and to the audit trail, in the current transaction. */
final class StoryCorrectionLog {

  static final String NOTHING_MOVED = "[]";

  private final StoryCorrectionTable table;
  private final InstantSource clock;
  private final Audit audit;

  StoryCorrectionLog(StoryCorrectionTable table, InstantSource clock, Audit audit) {
    this.table = table;
    this.clock = clock;
    this.audit = audit;
  }

  /** A correction in the audit trail. */
  record Said(StoryVerdict verdict, String article, String other, String editor, long story) {}

  /**
   * Adds a correction, which ends the former one of the pair.
   *
   * @param moved the articles that it moved
   * @param story number of the corrected story as it is now
   * @return number of the correction
   */
  long add(
      StoryMember article,
      StoryMember other,
      StoryVerdict verdict,
      String editor,
      String moved,
      long story) {
    Optional<StoryCorrection> former = table.standing(article.article(), other.article());
    former.ifPresent(each -> table.reunite(each.id()));
    audit.record(
        "story.correct",
        "story/" + story,
        before(former.orElse(null), article.story(), other.story()),
        new Said(verdict, article.article().value(), other.article().value(), editor, story));
    return table.add(
        article.article(), other.article(), verdict.word(), editor, clock.instant(), moved);
  }

  private static Map<String, @Nullable Object> before(
      @Nullable StoryCorrection former, long story, long other) {
    Map<String, @Nullable Object> state = new LinkedHashMap<>();
    state.put("verdict", former == null ? null : former.verdict());
    state.put("editor", former == null ? null : former.editor());
    state.put("storyOfArticle", story);
    state.put("storyOfOther", other);
    return state;
  }

  /** Ends a correction. */
  void end(StoryCorrection correction, String editor) {
    table.reunite(correction.id());
    StoryCorrection.Article article = correction.article();
    StoryCorrection.Article other = correction.other();
    audit.record(
        "story.undo",
        "story/" + other.story(),
        new Said(
            correction.verdict(),
            article.id().value(),
            other.id().value(),
            correction.editor(),
            article.story()),
        null);
    table.add(article.id(), other.id(), "undone", editor, clock.instant(), NOTHING_MOVED);
  }
}
