package org.pillarwatch.launcher.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.parse.FeedEntry;
import org.pillarwatch.ingest.parse.FeedFacts;
import org.pillarwatch.ingest.parse.FeedReader;
import org.pillarwatch.ingest.parse.FeedReading;
import org.pillarwatch.ingest.parse.FeedSource;
import org.pillarwatch.ingest.parse.ParsedFeed;
import org.pillarwatch.launcher.CommandFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code parse-feed}: reads a feed of any format. */
@Command(
    name = "parse-feed",
    description = {
      "Reads a feed: RSS, Atom, RDF, JSON Feed or a news sitemap.",
      "Without a feed it reads JSON Lines from standard input: {\"id\",\"file\",\"url\"?,"
          + "\"headers\"?}"
    })
public final class ParseFeedCommand implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "FEED", description = "An address or a file.")
  private @Nullable String feed;

  private final FeedReader reader = new FeedReader();

  @Override
  public Integer call() throws IOException, InterruptedException {
    String named = feed;
    if (named == null) {
      StandardStreams streams = StandardStreams.forJsonLines();
      new JsonLines(this::answer, streams.output()).answerAll(streams.input());
    } else {
      Document document = Document.feed(named);
      switch (reader.read(document.body(), new FeedSource(document.url(), document.headers()))) {
        case FeedReading.Parsed parsed -> show(parsed.feed());
        case FeedReading.NotAFeed none ->
            throw new CommandFailed(named + " is not a feed: " + none.reason());
      }
    }
    return 0;
  }

  private ParsedFeed answer(Request request) throws BadRequest {
    return switch (reader.read(request.file(), new FeedSource(request.url(), request.headers()))) {
      case FeedReading.Parsed parsed -> parsed.feed();
      case FeedReading.NotAFeed none -> throw new BadRequest("not a feed: " + none.reason());
    };
  }

  private static void show(ParsedFeed parsed) {
    PrintStream output = ReadableText.standardOutput();
    ReadableText facts = new ReadableText(output);
    FeedFacts feed = parsed.feed();
    facts.fact("title", feed.title());
    facts.fact("subtitle", feed.subtitle());
    facts.fact("address", feed.link());
    facts.fact("language", feed.language());
    facts.fact("updated", feed.updated());
    facts.fact("format", parsed.format() + ", " + parsed.encoding());
    facts.fact("entries", parsed.entries().size());
    for (FeedEntry entry : parsed.entries()) {
      output.println();
      facts.fact("title", entry.title());
      facts.fact("published", entry.published());
      facts.fact("updated", entry.updated());
      facts.fact("address", entry.link());
    }
    output.flush();
  }
}
