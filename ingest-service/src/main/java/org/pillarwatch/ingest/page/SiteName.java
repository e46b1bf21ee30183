package org.pillarwatch.ingest.page;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.address.RegistrableDomain;

/** The name of the site or paper that a page belongs to. */
final class SiteName {
  private static final List<String> PLAIN_LABELS =
      List.of("www", "m", "amp", "mobile", "news", "blog", "edition", "co", "com", "org", "net");

  private static final int FEW_WORDS = 5;

  private final @Nullable SourcedFact<String> stated;
  private final String name;
  private final String hostWord;
  private final String hostLetters;
  private final String domain;

  private SiteName(@Nullable SourcedFact<String> stated, @Nullable URI url) {
    this.stated = stated;
    this.name = stated == null ? "" : letters(ComparableText.of(stated.value()));
    this.hostWord = hostWord(url);
    this.hostLetters = hostWord.replaceAll("[^a-z0-9]", "");
    this.domain = domain(url);
  }

  static SiteName of(PageMarks marks, JsonLd jsonLd, @Nullable URI url) {
    Optional<SourcedFact<String>> stated =
        marks
            .meta("og:site_name", "application-name", "apple-mobile-web-app-title")
            .or(() -> publisher(jsonLd))
            .or(() -> jsonLd.nameOf("WebSite"))
            .or(() -> jsonLd.nameOf("NewsMediaOrganization"))
            .or(() -> marks.meta("twitter:site").filter(site -> !site.value().startsWith("@")));
    return new SiteName(stated.orElse(null), url);
  }

  /** The name as the page states it; null when it does not. */
  @Nullable SourcedFact<String> stated() {
    return stated;
  }

  /** The distinctive word of the host; empty when the address is not known. */
  String hostWord() {
    return hostWord;
  }

  private static String letters(ComparableText words) {
    return words.joined().replace(" ", "");
  }

  private static Optional<SourcedFact<String>> publisher(JsonLd jsonLd) {
    return jsonLd.names("publisher").stream()
        .findFirst()
        .map(name -> new SourcedFact<>(name, JsonLd.origin("publisher")));
  }

  /** Its registrable domain; empty when the address is not known. */
  private static String domain(@Nullable URI url) {
    return url == null || url.getHost() == null ? "" : RegistrableDomain.of(url);
  }

  /** The distinctive word of the host: {@code example} of {@code www.example.co.uk}. */
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
    String joined = letters(words);
    if (joined.isEmpty()) {
      return true;
    }
    boolean few = words.joined().length() - joined.length() < FEW_WORDS;
    return (!name.isEmpty()
            && (joined.equals(name)
                || (few && joined.startsWith(name))
                || (joined.length() > 3 && name.contains(joined))))
        || (!domain.isEmpty() && text.toLowerCase(Locale.ROOT).contains(domain))
        || (hostLetters.length() > 2
            && ((joined.length() > 2 && hostLetters.contains(joined))
                || (few && joined.contains(hostLetters))));
  }
}
