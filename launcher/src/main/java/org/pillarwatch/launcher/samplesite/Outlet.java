package org.pillarwatch.launcher.samplesite;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * An invented publisher: its name, its language, the kind of its feed and the look of its pages.
 */
enum Outlet {
  POTOMAC_RELEASE_WIRE(
      "Potomac Release Wire",
      "en",
      "Announcements of public offices, in full",
      FeedFormat.RSS,
      "broadsheet"),
  ALTIPLANO_HERALD(
      "The Altiplano Herald",
      "en",
      "Reporting from Mexico to Panama",
      FeedFormat.RSS,
      "broadsheet"),
  ISTHMUS_COURIER(
      "Isthmus Courier", "en", "The narrow land, widely read", FeedFormat.ATOM, "broadsheet"),
  HARBOUR_LEDGER(
      "The Harbour Ledger", "en", "News that came in with the tide", FeedFormat.RDF, "broadsheet"),
  QUILL_DIGEST(
      "Quill Digest", "en", "The best of everybody else", FeedFormat.TRUNCATED_RSS, "portal"),
  DIARIO_CORDILLERA(
      "Diario Cordillera",
      "es",
      "Noticias de Centroamérica y el Caribe",
      FeedFormat.RSS_091,
      "diario"),
  PULSO_AUSTRAL(
      "Pulso Austral", "es", "Crónicas de las dos orillas", FeedFormat.JSON_FEED, "diario"),
  PROVINCIAL_GAZETTE(
      "Provincial Gazette",
      "en",
      "Founded last, first to renew its website",
      FeedFormat.WEB_PAGE,
      "portal");

  private final String title;
  private final String language;
  private final String tagline;
  private final FeedFormat feedFormat;
  private final String articleLayout;

  Outlet(
      String title, String language, String tagline, FeedFormat feedFormat, String articleLayout) {
    this.title = title;
    this.language = language;
    this.tagline = tagline;
    this.feedFormat = feedFormat;
    this.articleLayout = articleLayout;
  }

  static Optional<Outlet> named(String id) {
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

  FeedFormat feedFormat() {
    return feedFormat;
  }

  Template articlePage() {
    return Template.named("pages/" + articleLayout + ".html");
  }
}
