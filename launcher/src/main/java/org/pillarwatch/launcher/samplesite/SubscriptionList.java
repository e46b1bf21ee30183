package org.pillarwatch.launcher.samplesite;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

/** Lists the feeds of all outlets for a feed reader to import (OPML 2.0). */
record SubscriptionList(Placeholders placeholders) {
  static final String PATH = "/feeds.opml";

  private static final Template LIST = Template.named("feeds/subscriptions.xml");
  private static final Template OUTLINE = Template.named("feeds/subscriptions-outline.xml");

  Reply opml() {
    String outlines =
        Arrays.stream(Publisher.values())
            .map(outlet -> OUTLINE.fill(placeholders.of(outlet)))
            .collect(joining());
    return Reply.ok(
        "text/x-opml; charset=utf-8", LIST.fill(Map.of("outlines", outlines)), Instant.EPOCH);
  }
}
