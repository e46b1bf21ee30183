package org.pillarwatch.launcher.samplesite;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;

/** Writes an outlet's feed. */
record FeedDocuments(Placeholders placeholders) {
  /** The list of item addresses that RSS 1.0 requires before its items. */
  private static final Template CONTENTS = Template.named("feeds/rdf-contents.xml");

  /**
   * @param publications the outlet's own, the newest first
   * @param changedAt when the newest of them was published or corrected
   */
  Reply feed(Publisher outlet, List<Publication> publications, Instant changedAt) {
    var format = outlet.feedFormat();
    var values = placeholders.of(outlet);
    values.put("updatedIso", Placeholders.iso(changedAt));
    values.put("updatedRfc1123", HttpDates.format(changedAt));
    values.put("entries", each(publications, format.entry(), format.separator()));
    values.put("contents", each(publications, CONTENTS, ""));
    return new Reply.Ok(
        format.contentType(),
        XmlCharset.fit(format.document().fill(values), format.charset()),
        format.charset(),
        changedAt);
  }

  private String each(List<Publication> publications, Template entry, String separator) {
    return publications.stream()
        .map(publication -> entry.fill(placeholders.of(publication)))
        .collect(joining(separator));
  }
}
