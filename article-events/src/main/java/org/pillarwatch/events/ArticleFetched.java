package org.pillarwatch.events;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Event: ingest extracted an article, for classify to tag.
 *
 * <p>Travels on {@link Topics#ARTICLES_FETCHED}, keyed by {@code id}, and may arrive more than
 * once. An article that changed is published again under the same id with a later {@code
 * fetchedAt}: of two versions the one fetched later is the newer.
 *
 * @param url canonical, after redirects, without tracking parameters
 * @param title headline without the site's name
 * @param text body without page boilerplate, in reading order, paragraphs separated by a newline
 * @param summary the feed's own summary as plain text
 * @param authors as the page or the feed names them
 * @param publishedAt as page or feed state it; null when neither does, never the fetch time
 * @param modifiedAt last change as page or feed state it
 * @param fetchedAt when ingest read this version
 * @param declaredLanguage BCP 47 tag that page or feed declare, which may be wrong
 * @param image address of the lead image
 * @param marks properties that the page declares for the whole article, such as {@link #PAYWALLED};
 *     consumers ignore unknown ones. Empty in records of earlier releases
 */
public record ArticleFetched(
    ArticleId id,
    URI url,
    Source source,
    String title,
    String text,
    @Nullable String summary,
    List<String> authors,
    @Nullable Instant publishedAt,
    @Nullable Instant modifiedAt,
    Instant fetchedAt,
    @Nullable String declaredLanguage,
    @Nullable URI image,
    Set<String> marks) {

  /** Longest title and text together, in UTF-16 code units, so that a record fits its topic. */
  public static final int MAX_LENGTH = 300_000;

  /** Mark: the full article is for subscribers only, so the text may be incomplete. */
  public static final String PAYWALLED = "paywalled";

  /** Mark: a live blog, to which short reports are added during an event. */
  public static final String LIVE_BLOG = "live-blog";

  /** Refuses an empty article, and one too long for its topic. */
  public ArticleFetched {
    authors = List.copyOf(authors);
    // A record of an earlier release has null here despite the type; sorted, as equal
    // events are
    // written alike.
    marks = marks == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(marks));
    if (title.isBlank() && text.isBlank()) {
      throw new IllegalArgumentException("an article needs a title or a text: " + url);
    }
    if (title.length() + text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "longer than %d characters: %s".formatted(MAX_LENGTH, url));
    }
  }

  /** An article without marks. */
  public ArticleFetched(
      ArticleId id,
      URI url,
      Source source,
      String title,
      String text,
      @Nullable String summary,
      List<String> authors,
      @Nullable Instant publishedAt,
      @Nullable Instant modifiedAt,
      Instant fetchedAt,
      @Nullable String declaredLanguage,
      @Nullable URI image) {
    this(
        id,
        url,
        source,
        title,
        text,
        summary,
        authors,
        publishedAt,
        modifiedAt,
        fetchedAt,
        declaredLanguage,
        image,
        Set.of());
  }

  /**
   * Fingerprint that distinguishes versions of one article: equal as long as title, text and
   * publication date are.
   *
   * @return a SHA-256, 64 hex digits
   */
  public String contentHash() {
    return Sha256.of(title, text, publishedAt == null ? "" : publishedAt.toString());
  }
}
