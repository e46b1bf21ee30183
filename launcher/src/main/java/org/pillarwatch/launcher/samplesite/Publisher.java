package org.pillarwatch.launcher.samplesite;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An invented publisher: name, language, feed format and page style. */
enum Publisher {
  POTOMAC_RELEASE_WIRE(
      "Potomac Release Wire",
      "en",
      "Announcements of public offices, in full",
      SampleFeedFormat.RSS,
      "broadsheet"),
  ALTIPLANO_HERALD(
      "The Altiplano Herald",
      "en",
      "Reporting from Mexico to Panama",
      SampleFeedFormat.RSS,
      "broadsheet"),
  ISTHMUS_COURIER(
      "Isthmus Courier", "en", "The narrow land, widely read", SampleFeedFormat.ATOM, "broadsheet"),
  HARBOUR_LEDGER(
      "The Harbour Ledger",
      "en",
      "News that came in with the tide",
      SampleFeedFormat.RDF,
      "broadsheet"),
  QUILL_DIGEST(
      "Quill Digest", "en", "The best of everybody else", SampleFeedFormat.TRUNCATED_RSS, "portal"),
  DIARIO_CORDILLERA(
      "Diario Cordillera",
      "es",
      "Noticias de Centroamérica y el Caribe",
      SampleFeedFormat.RSS_091,
      "diario"),
  PULSO_AUSTRAL(
      "Pulso Austral", "es", "Crónicas de las dos orillas", SampleFeedFormat.JSON_FEED, "diario"),
  PROVINCIAL_GAZETTE(
      "Provincial Gazette",
      "en",
      "Founded last, first to renew its website",
      SampleFeedFormat.WEB_PAGE,
      "portal");

  private final String title;
  private final String language;
  private final String tagline;
  private final SampleFeedFormat feedFormat;
  private final String articleLayout;

  Publisher(
      String title,
      String language,
      String tagline,
      SampleFeedFormat feedFormat,
      String articleLayout) {
    this.title = title;
    this.language = language;
    this.tagline = tagline;
    this.feedFormat = feedFormat;
    this.articleLayout = articleLayout;
  }

  static Optional<Publisher> named(String id) {
    return Arrays.stream(values()).filter(outlet -> outlet.id().equals(id)).findFirst();
  }

  /** The first segment of each of its addresses. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String title() {
    return title;
  }

  String language() {
    return language;
  }

  String tagline() {
    return tagline;
  }

  SampleFeedFormat feedFormat() {
    return feedFormat;
  }

  Template articlePage() {
    return Template.named("pages/" + articleLayout + ".html");
  }
}
