package org.pillarwatch.ingest.page;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Origin of a page, as far as it is known.
 *
 * @param url address after redirects; relative links are resolved against it
 * @param headers of the HTTP response; names in any case
 * @param fetchedAt when it was fetched: no date later than that is believed. Absent, the response's
 *     {@code Date} stands in; without either no date is too late
 * @param announced what a feed says of it
 */
public record PageSource(
    @Nullable URI url,
    Map<String, String> headers,
    @Nullable Instant fetchedAt,
    Announcement announced) {

  /** Copies the headers; names are matched in any case. */
  public PageSource {
    Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    anyCase.putAll(headers);
    headers = anyCase;
  }

  /** Creates the source of a page with an unknown time of fetching. */
  public PageSource(@Nullable URI url, Map<String, String> headers) {
    this(url, headers, null);
  }

  /** Creates the source of a page that is in no feed. */
  public PageSource(@Nullable URI url, Map<String, String> headers, @Nullable Instant fetchedAt) {
    this(url, headers, fetchedAt, Announcement.NONE);
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The latest instant that the page can have been written at. */
  Optional<Instant> latest() {
    return fetchedAt != null
        ? Optional.of(fetchedAt)
        : header("Date").flatMap(DateText::parse).map(date -> date.toInstant());
  }
}
