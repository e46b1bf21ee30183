package org.pillarwatch.ingest.parse;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entry of a feed, without any inference. Titles and rights are plain text, summary and content are
 * safe HTML, addresses are absolute wherever a base is known.
 *
 * @param id guid, Atom id or the like; null where there is none
 * @param idIsPermalink whether {@code id} is the entry's address too
 * @param link the entry's page
 * @param published first publication; null when not stated or not readable
 * @param updated last change; null when not stated or not readable
 * @param language the innermost {@code xml:lang}, or the language stated otherwise, as written
 * @param source the feed that the entry was taken from
 */
public record FeedEntry(
    @Nullable String id,
    boolean idIsPermalink,
    @Nullable String title,
    @Nullable String link,
    List<Link> links,
    @Nullable Instant published,
    @Nullable Instant updated,
    @Nullable String summary,
    List<Content> content,
    List<FeedAuthor> authors,
    @Nullable String language,
    List<Tag> tags,
    List<Enclosure> enclosures,
    List<Media> media,
    @Nullable Origin source,
    @Nullable String commentsLink,
    @Nullable String rights) {

  public FeedEntry {
    links = List.copyOf(links);
    content = List.copyOf(content);
    authors = List.copyOf(authors);
    tags = List.copyOf(tags);
    enclosures = List.copyOf(enclosures);
    media = List.copyOf(media);
  }

  /**
   * A link and what it is for ({@code alternate}, {@code related}, {@code via}, {@code license} …).
   */
  public record Link(String rel, String href, @Nullable String type) {}

  /**
   * A body of the entry.
   *
   * @param type {@code text/html}, {@code application/xhtml+xml} (both safe HTML) or {@code
   *     text/plain}, which is to be escaped before it is shown
   */
  public record Content(String type, @Nullable String language, String value) {}

  /**
   * A file that goes with the entry.
   *
   * @param length in bytes, as stated
   */
  public record Enclosure(String url, @Nullable String type, @Nullable Long length) {}

  /**
   * A picture, film or sound of the entry.
   *
   * @param medium {@code image}, {@code video}, {@code audio} … as stated or implied
   * @param width in pixels
   * @param height in pixels
   * @param length in bytes, as stated
   */
  public record Media(
      String url,
      @Nullable String type,
      @Nullable String medium,
      @Nullable Integer width,
      @Nullable Integer height,
      @Nullable Long length) {}

  /** The feed or publication that an entry was taken from. */
  public record Origin(@Nullable String title, @Nullable String link, @Nullable String id) {}
}
