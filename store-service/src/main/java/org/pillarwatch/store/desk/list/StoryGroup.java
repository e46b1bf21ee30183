package org.pillarwatch.store.desk.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.story.Stories;

/**
 * An article of a list page with the other articles of its story on the same page.
 *
 * @param item the newest of them
 * @param articles number of articles of the whole story
 * @param others in the order of the list
 */
record StoryGroup(ItemView item, int articles, List<ItemView> others) {

  /** Folds a page; each story takes the position of its newest article. */
  static List<StoryGroup> of(List<ItemView> items, Map<ArticleId, Stories.Place> places) {
    Map<Object, StoryGroup> folds = new LinkedHashMap<>();
    for (ItemView item : items) {
      Stories.Place place = places.get(new ArticleId(item.id()));
      Object key = place == null ? item.id() : place.story();
      StoryGroup fold = folds.get(key);
      if (fold == null) {
        folds.put(
            key, new StoryGroup(item, place == null ? 1 : place.articles(), new ArrayList<>()));
      } else {
        fold.others().add(item);
      }
    }
    return List.copyOf(folds.values());
  }
}
