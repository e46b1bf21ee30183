package org.pillarwatch.ingest.parse;

import java.util.List;
import java.util.Optional;
import org.pillarwatch.ingest.parse.date.FeedDates;
import org.pillarwatch.ingest.parse.html.PlainText;
import org.pillarwatch.ingest.parse.xml.XmlElement;

/** Reads tombstones (RFC 6721 §3); one without its date is none, for what it does is grave. */
final class DeletedElements {

  /** A feed need not keep them long; more are no help to anybody. */
  private static final int MOST = 1_000;

  private DeletedElements() {}

  static List<DeletedEntry> read(XmlElement channel) {
    return channel
        .elements()
        .filter(element -> element.is("at:deleted-entry"))
        .limit(MOST)
        .flatMap(element -> read(element.attribute("ref"), element.attribute("when")).stream())
        .toList();
  }

  private static Optional<DeletedEntry> read(Optional<String> ref, Optional<String> when) {
    return ref.map(PlainText::harmless)
        .filter(id -> !id.isBlank())
        .flatMap(id -> when.flatMap(FeedDates::read).map(at -> new DeletedEntry(id, at)));
  }
}
