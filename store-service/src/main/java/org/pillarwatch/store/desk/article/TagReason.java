package org.pillarwatch.store.desk.article;

import java.util.List;
import org.pillarwatch.store.desk.kit.TagView;

/**
 * Reasons for a tag of an article.
 *
 * @param name unique on the page, shared with its passages
 * @param judged taxonomy and tag with a slash between, as corrections name them
 * @param kind kind of the tag
 */
record TagReason(String name, String judged, String kind, TagView tag, List<Found> passages) {

  /**
   * A passage that supports the tag.
   *
   * @param target anchor of its first piece; empty when it is outside the text
   * @param cue the matching cue
   */
  record Found(String target, String text, String cue) {}
}
