package org.pillarwatch.ingest.feed;

import java.io.IOException;
import java.io.InputStream;
import org.pillarwatch.ingest.claim.ClaimLoop;
import org.pillarwatch.ingest.feed.opml.Opml;
import org.pillarwatch.ingest.feed.opml.OpmlReader;
import org.pillarwatch.ingest.feed.opml.OpmlWriter;
import org.pillarwatch.ingest.feed.opml.UnreadableOpml;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The registry as OPML: out for other feed readers, in from them. */
@RestController
@RequestMapping("/api/opml")
class OpmlController {

  private final Feeds feeds;
  private final OpmlReader reader;
  private final OpmlImport importer;
  private final ClaimLoop<DueFeed> loop;

  OpmlController(Feeds feeds, OpmlReader reader, OpmlImport importer, ClaimLoop<DueFeed> loop) {
    this.feeds = feeds;
    this.reader = reader;
    this.importer = importer;
    this.loop = loop;
  }

  @GetMapping(produces = MediaType.APPLICATION_XML_VALUE)
  String export() {
    return OpmlWriter.write(feeds.outlines());
  }

  /** Adds the feeds of the list in the request's body; nothing is removed. */
  @PostMapping
  OpmlImport.Result take(InputStream document) throws IOException {
    try {
      var result = importer.take(reader.read(document.readNBytes(Opml.MOST_BYTES + 1)));
      loop.wake();
      return result;
    } catch (UnreadableOpml e) {
      throw new RefusedRequest("the list cannot be taken: " + e.getMessage());
    }
  }
}
