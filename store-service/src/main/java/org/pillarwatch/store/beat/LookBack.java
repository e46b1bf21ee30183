package org.pillarwatch.store.beat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.ArticleQuery;
import org.pillarwatch.store.query.Cursor;
import org.pillarwatch.store.search.ArticleItem;
import org.pillarwatch.store.search.ArticlePage;
import org.pillarwatch.store.search.Search;
import org.pillarwatch.store.story.Stories;

/** Counts the stories of the last days that a query finds, before it is saved. */
public final class LookBack {

  private static final int DAYS = 7;
  private static final int MOST_PAGES = 5;

  private final Search search;
  private final Stories stories;
  private final InstantSource clock;

  /** Creates a look back from the time of {@code clock}. */
  public LookBack(Search search, Stories stories, InstantSource clock) {
    this.search = search;
    this.stories = stories;
    this.clock = clock;
  }

  /**
   * Stories of the last days.
   *
   * @param stories number of stories; undecided articles count as one each
   * @param isMore whether counting ended early
   */
  public record Count(int stories, boolean isMore, int days) {

    /** The count as a sentence. */
    public String sentence() {
      long perDay = Math.round((double) stories / days);
      return "%s%,d %s in %d days, %s a day."
          .formatted(
              isMore ? "More than " : "",
              stories,
              stories == 1 ? "story" : "stories",
              days,
              perDay == 0 ? "less than one" : "%,d".formatted(perDay));
    }
  }

  /** Counts the stories that a filter finds. */
  public Count of(ArticleFilter filter) {
    ArticleFilter recent = filter.since(clock.instant().minus(Duration.ofDays(DAYS)));
    Set<Object> found = new HashSet<>();
    @Nullable Cursor cursor = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      ArticlePage articles = search.page(new ArticleQuery(recent, ArticleQuery.MAX_LIMIT, cursor));
      add(articles, found);
      if (articles.next() == null) {
        return new Count(found.size(), false, DAYS);
      }
      cursor = Cursor.decode(articles.next()).orElseThrow();
    }
    return new Count(found.size(), true, DAYS);
  }

  private void add(ArticlePage articles, Set<Object> found) {
    List<ArticleId> ids = articles.items().stream().map(ArticleItem::id).toList();
    Map<ArticleId, Stories.Place> places = stories.places(ids);
    for (ArticleId id : ids) {
      Stories.Place place = places.get(id);
      found.add(place == null ? id : place.story());
    }
  }
}
