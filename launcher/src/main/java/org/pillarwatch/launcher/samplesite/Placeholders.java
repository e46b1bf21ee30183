package org.pillarwatch.launcher.samplesite;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Template values of outlets and publications. */
record Placeholders(Addresses addresses) {
  Map<String, String> of(Publisher outlet) {
    var values = new HashMap<String, String>();
    values.put("name", outlet.title());
    values.put("tagline", outlet.tagline());
    values.put("language", outlet.language());
    values.put("home", addresses.home(outlet).toString());
    values.put("feed", addresses.feed(outlet).toString());
    values.put("feedType", outlet.feedFormat().contentType().replaceFirst(";.*", ""));
    return values;
  }

  Map<String, String> of(Publication publication) {
    var values = of(publication.outlet());
    values.put("id", "tag:" + publication.outlet().id() + ".example,2026:" + publication.slug());
    values.put("url", addresses.page(publication.article()).toString());
    values.put("link", addresses.feedLink(publication.article()).toString());
    values.put("title", publication.text().title());
    values.put("author", publication.text().author());
    values.put("summary", publication.text().summary());
    values.put("publishedIso", iso(publication.publishedAt()));
    values.put("publishedRfc1123", HttpDates.format(publication.publishedAt()));
    values.put("publishedText", spelledOut(publication.publishedAt(), publication.outlet()));
    values.put("updatedIso", iso(publication.updatedAt()));
    return values;
  }

  static String iso(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String spelledOut(Instant time, Publisher outlet) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
        .withLocale(Locale.of(outlet.language()))
        .format(time.atOffset(ZoneOffset.UTC));
  }
}
