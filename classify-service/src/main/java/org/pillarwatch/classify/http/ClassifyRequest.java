package org.pillarwatch.classify.http;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleFetched;

/**
 * Request to classify a text.
 *
 * @param title headline; may be absent
 * @param text body; may be absent if there is a title
 * @param feed address of a feed or name of a source, whose home country is used if configured
 * @param language BCP 47 tag; used only when the text is too short to detect
 */
record ClassifyRequest(
    @Nullable @Size(max = ArticleFetched.MAX_LENGTH) String title,
    @Nullable @Size(max = ArticleFetched.MAX_LENGTH) String text,
    @Nullable @Size(max = 2_048) String feed,
    @Nullable @Size(max = 35) String language) {

  boolean isEmpty() {
    return orEmpty(title).isBlank() && orEmpty(text).isBlank();
  }

  static String orEmpty(@Nullable String part) {
    return part == null ? "" : part;
  }
}
