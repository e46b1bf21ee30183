package org.pillarwatch.ingest.page;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.address.RegistrableDomain;

/**
 * The name of the site or paper that a page belongs to.
 *
 * @param stated as the page states it; null when it does not
 * @param hostWord the distinctive word of the host, for pages without a name ({@code example} of
 *     {@code www.example.co.uk})
 * @param domain its registrable domain; empty when the address is not known
 */
record SiteName(@Nullable SourcedFact<String> stated, String hostWord, String domain) {
  private static final List<String> PLAIN_LABELS =
      List.of("www", "m", "amp", "mobile", "news", "blog", "edition", "co", "com", "org", "net");

  static SiteName of(PageMarks marks, JsonLd jsonLd, @Nullable URI url) {
    Optional<SourcedFact<String>> stated =
        marks
            .meta("og:site_name", "application-name", "apple-mobile-web-app-title")
            .or(() -> publisher(jsonLd))
            .or(() -> jsonLd.nameOf("WebSite"))
            .or(() -> jsonLd.nameOf("NewsMediaOrganization"))
            .or(() -> marks.meta("twitter:site").filter(site -> !site.value().startsWith("@")));
    return new SiteName(stated.orElse(null), hostWord(url), domain(url));
  }

  private static Optional<SourcedFact<String>> publisher(JsonLd jsonLd) {
    return jsonLd.names("publisher").stream()
        .findFirst()
        .map(name -> new SourcedFact<>(name, JsonLd.origin("publisher")));
  }

  private static String domain(@Nullable URI url) {
    return url == null || url.getHost() == null ? "" : RegistrableDomain.of(url);
  }

  private static String hostWord(@Nullable URI url) {
    if (url == null || url.getHost() == null) {
      return "";
    }
    String longest = "";
    for (String label : url.getHost().toLowerCase(Locale.ROOT).split("\\.", -1)) {
      if (!PLAIN_LABELS.contains(label) && label.length() > longest.length()) {
        longest = label;
      }
    }
    return longest;
  }

  /** Returns whether a part of a title, or a byline, is only the site's name. */
  boolean isNamedBy(String text) {
    ComparableText words = ComparableText.of(text);
    String joined = String.join("", words.list());
    if (joined.isEmpty()) {
      return true;
    }
    if (stated != null) {
      String name = String.join("", ComparableText.of(stated.value()).list());
      if (!name.isEmpty()
          && (joined.equals(name)
              || (joined.startsWith(name) && words.list().size() <= 5)
              || (name.contains(joined) && joined.length() > 3))) {
        return true;
      }
    }
    if (!domain.isEmpty() && text.toLowerCase(Locale.ROOT).contains(domain)) {
      return true;
    }
    String host = hostWord.replaceAll("[^a-z0-9]", "");
    return host.length() > 2
        && ((host.contains(joined) && joined.length() > 2)
            || (joined.contains(host) && words.list().size() <= 5));
  }
}
