package org.pillarwatch.launcher.batch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.classify.sketch.Sketcher;
import org.pillarwatch.store.story.decide.Arrival;
import org.pillarwatch.store.story.decide.Link;
import org.pillarwatch.store.story.decide.StoryDecider;
import org.pillarwatch.store.story.decide.StoryDecision;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/** Reports for each article which earlier one it repeats and which story it belongs to. */
@Command(
    name = "stories",
    description =
        "Finds copies, rewrites and reports of one event. Reads JSON Lines, in order of arrival.")
public final class StoriesCommand implements Callable<Integer> {

  private static final Duration WINDOW = Duration.ofDays(3);

  private record StoryAnswer(
      JsonNode storyId, @Nullable String relation, @Nullable JsonNode of, double similarity) {}

  private final Sketcher sketcher = new Sketcher();
  private final StoryDecider decider = new StoryDecider(WINDOW, this::texts);
  private final List<JsonNode> ids = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    StandardStreams streams = StandardStreams.forJsonLines();
    new JsonLines(this::answer, streams.output()).answerInOrder(streams.input());
    return 0;
  }

  private StoryAnswer answer(Request request) throws BadRequest {
    String title = request.optionalText("title");
    String text = request.text("text");
    Instant at = time(request.optionalText("publishedAt"));
    var arrival =
        new Arrival(ids.size(), at, sketcher.sketch(title == null ? "" : title, text), text);
    ids.add(request.id());
    texts.add(text);
    StoryDecision decision = decider.decide(arrival);
    Link link = decision.link();
    return new StoryAnswer(
        ids.get((int) decision.story()),
        link == null ? null : link.relation().tag(),
        link == null ? null : ids.get((int) link.of()),
        link == null ? decision.similarity() : link.score());
  }

  /** An article without a date gets the time of the one before it: the window does not move. */
  private static Instant time(@Nullable String publishedAt) throws BadRequest {
    try {
      return publishedAt == null ? Instant.EPOCH : Instant.parse(publishedAt);
    } catch (DateTimeParseException e) {
      throw new BadRequest("\"publishedAt\" is not an ISO 8601 time: " + publishedAt);
    }
  }

  private Map<Long, String> texts(Collection<Long> numbers) {
    Map<Long, String> found = new HashMap<>();
    numbers.forEach(number -> found.put(number, texts.get(number.intValue())));
    return found;
  }
}
