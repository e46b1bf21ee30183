package org.pillarwatch.store.desk.article;

import java.util.List;
import org.pillarwatch.store.desk.kit.TagView;

/**
 * Why an article has a tag.
 *
 * @param name unique on the page; its passages bear it too
 * @param kind what sort of tag it is
 */
record TagReason(String name, String kind, TagView tag, List<Found> passages) {

  /**
   * A passage that the tag rests on.
   *
   * @param target the piece of text it begins with; empty when it lies outside of the text
   * @param cue why it counts
   */
  record Found(String target, String text, String cue) {}
}
