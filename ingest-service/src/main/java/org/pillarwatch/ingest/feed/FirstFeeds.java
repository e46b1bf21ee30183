package org.pillarwatch.ingest.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.pillarwatch.ingest.feed.opml.Opml;
import org.pillarwatch.ingest.feed.opml.OpmlReader;
import org.pillarwatch.ingest.feed.opml.UnreadableOpml;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;

/** Fills an empty registry from a list, so that there is something to watch at the first start. */
final class FirstFeeds {

  private static final Logger log = LoggerFactory.getLogger(FirstFeeds.class);

  private final Feeds feeds;
  private final OpmlReader reader;
  private final OpmlImport importer;

  FirstFeeds(Feeds feeds, OpmlReader reader, OpmlImport importer) {
    this.feeds = feeds;
    this.reader = reader;
    this.importer = importer;
  }

  /**
   * @throws IllegalStateException when the list is no OPML: an operator's mistake, to be mended
   */
  void takeFrom(Resource list) {
    if (feeds.count() > 0) {
      return;
    }
    try (InputStream document = list.getInputStream()) {
      var result = importer.take(reader.read(document.readNBytes(Opml.MOST_BYTES + 1)));
      log.info(
          "list={} outcome=imported added={} known={} refused={}",
          list.getDescription(),
          result.added(),
          result.known(),
          result.refused());
    } catch (UnreadableOpml e) {
      throw new IllegalStateException(
          "ingest.feeds.opml: %s: %s".formatted(list.getDescription(), e.getMessage()), e);
    } catch (IOException e) {
      throw new UncheckedIOException("ingest.feeds.opml: " + list.getDescription(), e);
    }
  }
}
