package org.pillarwatch.ingest.frontier;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.ingest.fetch.Body;
import org.pillarwatch.ingest.page.Announcement;
import org.pillarwatch.ingest.page.ArticleExtractor;
import org.pillarwatch.ingest.page.ExtractedArticle;
import org.pillarwatch.ingest.page.PageSource;

/** Reads the article of a page that was fetched now, or of an entry alone. */
final class PageReading {

  private final ArticleExtractor extractor;
  private final HostFurniture furniture;
  private final ArticleAssembly assembly;
  private final InstantSource clock;

  PageReading(
      ArticleExtractor extractor,
      HostFurniture furniture,
      ArticleAssembly assembly,
      InstantSource clock) {
    this.extractor = extractor;
    this.furniture = furniture;
    this.assembly = assembly;
    this.clock = clock;
  }

  Optional<ArticleFetched> of(DuePage page, Body body, URI finalUrl) {
    Instant now = clock.instant();
    ExtractedArticle extracted =
        extractor.extract(
            body.bytes(), new PageSource(finalUrl, body.headers(), now, announcement(page)));
    boolean firstTime = page.articleId() == null && page.attempts() == 0;
    String text = furniture.without(finalUrl, extracted.text(), firstTime);
    return assembly.of(page, extracted.withText(text), finalUrl, now);
  }

  private static Announcement announcement(DuePage page) {
    EntryFacts entry = page.facts();
    return new Announcement(entry.title(), entry.summary(), entry.authors(), entry.published());
  }

  Optional<ArticleFetched> ofFeedAlone(DuePage page) {
    return assembly.ofFeedAlone(page, clock.instant());
  }
}
