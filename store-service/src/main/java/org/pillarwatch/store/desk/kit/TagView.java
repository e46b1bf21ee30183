package org.pillarwatch.store.desk.kit;

/**
 * View model of a tag.
 *
 * @param description its full name
 * @param style class of its colour
 * @param percent its confidence
 */
public record TagView(String id, String label, String description, String style, long percent) {

  /** A name without a colour of its own. */
  public static TagView plain(String id, String label) {
    return new TagView(id, label, label, "plain", 100);
  }
}
