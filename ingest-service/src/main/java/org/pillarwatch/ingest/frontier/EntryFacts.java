package org.pillarwatch.ingest.frontier;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts of a feed about an article, as plain text.
 *
 * @param guid the entry's own id
 * @param title empty when there is none
 * @param summary null when there is none
 * @param text the longest body of the entry; empty when there is none
 * @param published null when not stated
 * @param updated null when not stated
 * @param language BCP 47 tag as declared
 */
public record EntryFacts(
    @Nullable String guid,
    String title,
    @Nullable String summary,
    String text,
    List<String> authors,
    @Nullable Instant published,
    @Nullable Instant updated,
    @Nullable String language,
    @Nullable URI image) {

  /** Facts of an entry that is no longer in the feed. */
  static final EntryFacts NONE =
      new EntryFacts(null, "", null, "", List.of(), null, null, null, null);

  static final int LONGEST_GUID = 2_000;
  private static final int LONGEST_TITLE = 1_000;
  private static final int LONGEST_SUMMARY = 5_000;
  private static final int LONGEST_TEXT = 250_000;
  private static final int LONGEST_NAME = 200;
  private static final int MOST_AUTHORS = 50;

  /** Cleans and truncates each text. */
  public EntryFacts {
    guid = guid == null ? null : CleanText.line(guid, LONGEST_GUID);
    title = CleanText.line(title, LONGEST_TITLE);
    summary = summary == null ? null : CleanText.paragraphs(summary, LONGEST_SUMMARY);
    text = CleanText.paragraphs(text, LONGEST_TEXT);
    authors =
        authors.stream()
            .limit(MOST_AUTHORS)
            .map(name -> CleanText.line(name, LONGEST_NAME))
            .toList();
  }
}
