package org.pillarwatch.ingest.page;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Article of a page: its text and facts. Facts that the page does not state are null.
 *
 * @param finding kind of the result
 * @param title headline without the site's name
 * @param text body in reading order, paragraphs separated by a newline; empty when there is none
 * @param authors people, or the organisation when no person is named; in the page's order
 * @param publishedAt first publication, with the offset that the page writes (UTC where it writes
 *     none); never before 1995, never after the page was fetched
 * @param modifiedAt last change, likewise
 * @param language BCP 47 tag that the page declares; {@link #withLanguage} where its text says
 *     otherwise
 * @param canonicalUrl the address that the page itself prefers, when it lies on the same site
 * @param image lead image, not a logo
 * @param siteName name of the site or paper
 * @param description the page's own summary
 * @param marks what else the page says of itself
 * @param confidence how sure we are of the text, from 0 (a guess) to 1
 * @param origins where each fact that there is was found, by the component's name above, such as
 *     {@code meta og:title}, {@code json-ld author}, {@code itemprop datePublished}, {@code h1},
 *     {@code byline}, {@code address}, {@code feed}; all authors come from one place. That of the
 *     text is {@code paragraphs} when it is what readers are shown
 */
public record ExtractedArticle(
    Finding finding,
    @Nullable String title,
    String text,
    List<String> authors,
    @Nullable OffsetDateTime publishedAt,
    @Nullable OffsetDateTime modifiedAt,
    @Nullable String language,
    @Nullable URI canonicalUrl,
    @Nullable URI image,
    @Nullable String siteName,
    @Nullable String description,
    Set<Mark> marks,
    double confidence,
    Map<String, String> origins) {

  /** Longest text, in UTF-16 code units; what follows is cut off between two paragraphs. */
  public static final int MAX_TEXT = 250_000;

  /** Something that a page states about the article as a whole. */
  public enum Mark {
    /** Only those who pay read all of it, so that the text may be its beginning. */
    PAYWALLED,
    /** A page to which short reports are added while something happens. */
    LIVE_BLOG
  }

  /** Kind of the result of an extraction. */
  public enum Finding {
    /** The page has a text that reads like an article. */
    ARTICLE,
    /** A page without a text of its own: a front page, a player, a page built by scripts. */
    NO_ARTICLE,
    /** The body has no bytes, or only blanks. */
    EMPTY,
    /** The body is no HTML: an image, a document, an archive. */
    NOT_A_PAGE
  }

  /** Checks that the text fits and the confidence is a share. */
  public ExtractedArticle {
    authors = List.copyOf(authors);
    marks = Set.copyOf(marks);
    origins = Collections.unmodifiableMap(new LinkedHashMap<>(origins));
    if (text.length() > MAX_TEXT) {
      throw new IllegalArgumentException("text longer than " + MAX_TEXT + ": " + text.length());
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("not a confidence: " + confidence);
    }
  }

  /** The same article with less text. */
  public ExtractedArticle withText(String shorter) {
    return new ExtractedArticle(
        finding,
        title,
        shorter,
        authors,
        publishedAt,
        modifiedAt,
        language,
        canonicalUrl,
        image,
        siteName,
        description,
        marks,
        confidence,
        origins);
  }

  /** Returns a copy with the language of the text instead of the declared one. */
  public ExtractedArticle withLanguage(String tag) {
    Map<String, String> withText = new LinkedHashMap<>(origins);
    withText.put("language", "text");
    return new ExtractedArticle(
        finding,
        title,
        text,
        authors,
        publishedAt,
        modifiedAt,
        tag,
        canonicalUrl,
        image,
        siteName,
        description,
        marks,
        confidence,
        withText);
  }

  /** A body from which there was nothing to read. */
  static ExtractedArticle nothing(Finding finding) {
    return new ExtractedArticle(
        finding, null, "", List.of(), null, null, null, null, null, null, null, Set.of(), 0,
        Map.of());
  }
}
