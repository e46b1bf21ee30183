package org.pillarwatch.ingest.frontier;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.ingest.fetch.Body;
import org.pillarwatch.ingest.frontier.host.HostFurniture;
import org.pillarwatch.ingest.page.Announcement;
import org.pillarwatch.ingest.page.ArticleExtractor;
import org.pillarwatch.ingest.page.ExtractedArticle;
import org.pillarwatch.ingest.page.PageSource;

/** Extracts the article of a fetched page, or of an entry alone. */
final class PageReading {

  private final ArticleExtractor extractor;
  private final HostFurniture furniture;
  private final ArticleAssembly assembly;
  private final Landings landings;
  private final InstantSource clock;

  PageReading(
      ArticleExtractor extractor,
      HostFurniture furniture,
      ArticleAssembly assembly,
      Landings landings,
      InstantSource clock) {
    this.extractor = extractor;
    this.furniture = furniture;
    this.assembly = assembly;
    this.landings = landings;
    this.clock = clock;
  }

  /** Reads the page that was served, unless it turns out not to be the entry's own. */
  PageSighting of(DuePage page, Body body, URI finalUrl) {
    Instant now = clock.instant();
    ExtractedArticle extracted =
        extractor.extract(
            body.bytes(), new PageSource(finalUrl, body.headers(), now, announcement(page)));
    boolean firstTime = page.articleId() == null && page.attempts() == 0;
    HostFurniture.Rest rest = furniture.without(finalUrl, extracted.text(), firstTime);
    Optional<String> other = refusal(page, extracted, finalUrl, rest.furniture());
    return other.isPresent()
        ? new PageSighting.Other(other.get())
        : assembly.of(page, extracted.withText(rest.text()), finalUrl, now);
  }

  private Optional<String> refusal(
      DuePage page, ExtractedArticle extracted, URI served, double ofTheHost) {
    URI asked = page.url();
    if (asked == null) {
      return Optional.empty();
    }
    URI landing = ArticleAssembly.address(extracted, served);
    boolean shared = PageMatch.moved(asked, landing) && landings.isShared(page, landing);
    return new PageMatch(page.facts(), asked, served).refuse(extracted, landing, ofTheHost, shared);
  }

  private static Announcement announcement(DuePage page) {
    EntryFacts entry = page.facts();
    return new Announcement(entry.title(), entry.summary(), entry.authors(), entry.published());
  }

  Optional<ArticleFetched> ofFeedAlone(DuePage page) {
    return assembly.ofFeedAlone(page, clock.instant());
  }
}
