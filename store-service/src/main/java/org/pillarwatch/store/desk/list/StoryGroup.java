package org.pillarwatch.store.desk.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.story.Stories;

/**
 * An article of a list page with the other articles of its story on the same page.
 *
 * @param item the newest of them
 * @param story number of the story; null while it is undecided
 * @param articles number of articles of the whole story
 * @param others in the order of the list
 */
record StoryGroup(ItemView item, @Nullable Long story, int articles, List<Member> others) {

  /**
   * Another article of the story.
   *
   * @param relation exact, copy or rewrite; null for a report of its own
   */
  record Member(ItemView item, @Nullable String relation) {}

  /** Folds a page; each story takes the position of its newest article. */
  static List<StoryGroup> of(List<ItemView> items, Map<ArticleId, Stories.Place> places) {
    Map<Object, StoryGroup> folds = new LinkedHashMap<>();
    for (ItemView item : items) {
      Stories.Place place = places.get(new ArticleId(item.id()));
      Object key = place == null ? item.id() : place.story();
      StoryGroup fold = folds.get(key);
      if (fold != null && place != null) {
        fold.others().add(new Member(item, place.relation()));
      } else if (place == null) {
        folds.put(key, new StoryGroup(item, null, 1, List.of()));
      } else {
        folds.put(key, new StoryGroup(item, place.story(), place.articles(), new ArrayList<>()));
      }
    }
    return List.copyOf(folds.values());
  }
}
