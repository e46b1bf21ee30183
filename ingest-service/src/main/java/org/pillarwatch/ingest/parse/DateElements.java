package org.pillarwatch.ingest.parse;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.parse.date.FeedDates;
import org.pillarwatch.ingest.parse.xml.XmlElement;

/** Reads when a feed or an entry was published and changed: the best element that is readable. */
final class DateElements {

  private static final String[] PUBLISHED = {
    "pubdate", "published", "issued", "dcterms:issued", "news:publication_date", "created",
    "dcterms:created", "dc:date", "date", "dcterms:date", "dc:created", "dcterms:available"
  };
  private static final String[] UPDATED = {
    "updated", "modified", "dcterms:modified", "lastbuilddate", "lastmod", "dc:modified"
  };

  private DateElements() {}

  static @Nullable Instant published(XmlElement parent) {
    return first(parent, PUBLISHED);
  }

  static @Nullable Instant updated(XmlElement parent) {
    Instant stated = first(parent, UPDATED);
    return stated != null
        ? stated
        : parent.attribute("lastmod").flatMap(FeedDates::read).orElse(null);
  }

  private static @Nullable Instant first(XmlElement parent, String[] names) {
    for (String name : names) {
      // Said twice, the later word counts.
      for (XmlElement element : parent.all(name).reversed()) {
        Optional<Instant> date = FeedDates.read(element.text());
        if (date.isPresent()) {
          return date.get();
        }
      }
    }
    return null;
  }
}
