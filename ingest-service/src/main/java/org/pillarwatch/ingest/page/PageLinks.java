package org.pillarwatch.ingest.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.address.RegistrableDomain;

/** The addresses that a page states: its own preferred one and that of its lead image. */
final class PageLinks {
  private static final Pattern LOGO =
      Pattern.compile(
          "logo|favicon|sprite|placeholder|default[-_.]|fallback|avatar|gravatar|blank\\.|/icons?/|apple-touch|\\.svg(?:$|\\?)");

  private final PageMarks marks;
  private final JsonLd jsonLd;
  private final @Nullable URI url;

  PageLinks(PageMarks marks, JsonLd jsonLd, @Nullable URI url) {
    this.marks = marks;
    this.jsonLd = jsonLd;
    this.url = url;
  }

  /** The page's preferred address; one on another site is not believed (a mistake, or a copy). */
  Optional<SourcedFact<URI>> canonical() {
    return Stream.concat(
            marks.links.stream()
                .filter(link -> link.attr("rel").equalsIgnoreCase("canonical"))
                .map(link -> new SourcedFact<>(link.attr("href"), "link canonical")),
            marks.meta("og:url").stream())
        .flatMap(link -> link.flatMap(this::resolved).stream())
        .filter(link -> onSameSite(link.value()))
        .findFirst();
  }

  Optional<SourcedFact<URI>> image() {
    return Stream.of(
            marks.meta("og:image:secure_url", "og:image", "og:image:url").stream(),
            jsonLd.images().stream().map(link -> new SourcedFact<>(link, JsonLd.origin("image"))),
            marks.meta("twitter:image", "twitter:image:src").stream())
        .flatMap(links -> links)
        .filter(link -> !LOGO.matcher(link.value().toLowerCase(Locale.ROOT)).find())
        .flatMap(link -> link.flatMap(this::resolved).stream())
        .findFirst();
  }

  private Optional<URI> resolved(String link) {
    String trimmed = link.strip();
    if (trimmed.isEmpty() || trimmed.length() > 4000) {
      return Optional.empty();
    }
    try {
      URI stated = new URI(trimmed.replace(" ", "%20"));
      URI whole = url == null ? stated : url.resolve(stated);
      boolean web =
          "http".equalsIgnoreCase(whole.getScheme()) || "https".equalsIgnoreCase(whole.getScheme());
      return web && whole.getHost() != null ? Optional.of(whole) : Optional.empty();
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  /** Of one registrant by the public suffix list; without a page address all are. */
  private boolean onSameSite(URI other) {
    return url == null || url.getHost() == null || RegistrableDomain.same(url, other);
  }
}
