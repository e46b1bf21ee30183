package org.pillarwatch.store.desk.story;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pillarwatch.store.story.correction.StoryCorrection;
import org.pillarwatch.store.story.correction.StoryVerdict;

/**
 * View model of the corrections of a story.
 *
 * @param editors who corrected the story of an article of this one, by id of the article
 * @param made the corrections that stand, newest first
 */
record StoryCorrectionLines(Map<String, String> editors, List<Line> made) {

  /**
   * A correction in the list.
   *
   * @param elsewhere number of the other story that it names; 0 when it names none
   */
  record Line(
      long id,
      String article,
      String title,
      String source,
      String verdict,
      long elsewhere,
      String editor,
      Instant at) {}

  static StoryCorrectionLines of(long story, List<StoryCorrection> corrections) {
    Map<String, String> editors = new LinkedHashMap<>();
    corrections.stream()
        .filter(each -> each.article().story() == story)
        .forEach(each -> editors.putIfAbsent(each.article().id().value(), each.editor()));
    return new StoryCorrectionLines(
        editors, corrections.stream().map(each -> line(story, each)).toList());
  }

  private static Line line(long story, StoryCorrection correction) {
    StoryCorrection.Article article = correction.article();
    boolean isHere = article.story() == story;
    long other = isHere ? correction.other().story() : article.story();
    long elsewhere = other == story ? 0 : other;
    return new Line(
        correction.id(),
        article.id().value(),
        article.title().isBlank() ? "Without a title" : article.title(),
        article.source(),
        correction.verdict() == StoryVerdict.TOGETHER
            ? "was put into this story"
            : verdict(isHere, elsewhere > 0),
        elsewhere,
        correction.editor(),
        correction.at());
  }

  /** The verdict, up to the link to the other story if there is one. */
  private static String verdict(boolean isHere, boolean isLinked) {
    if (!isLinked) {
      return "does not belong here";
    }
    return isHere ? "was taken out of" : "was taken out of this story, into";
  }
}
