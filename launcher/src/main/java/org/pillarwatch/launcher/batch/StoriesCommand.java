package org.pillarwatch.launcher.batch;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.story.ExactCopies;
import org.pillarwatch.store.story.Placement;
import org.pillarwatch.store.story.Relation;
import picocli.CommandLine.Command;

/** Says of each article which earlier one it repeats. */
@Command(
    name = "stories",
    description = "Finds articles that repeat earlier ones. Reads JSON Lines, in order of arrival.")
public final class StoriesCommand implements Callable<Integer> {

  private record StoryAnswer(
      String storyId, @Nullable String relation, @Nullable String of, double similarity) {}

  private final ExactCopies copies = new ExactCopies();

  @Override
  public Integer call() throws IOException {
    StandardStreams streams = StandardStreams.forJsonLines();
    new JsonLines(this::answer, streams.output()).answerInOrder(streams.input());
    return 0;
  }

  private StoryAnswer answer(Request request) throws BadRequest {
    Placement placement = copies.place(request.id().asString(), request.text("text"));
    Relation relation = placement.relation();
    return new StoryAnswer(
        placement.storyId(),
        relation == null ? null : relation.tag(),
        placement.of(),
        placement.similarity());
  }
}
