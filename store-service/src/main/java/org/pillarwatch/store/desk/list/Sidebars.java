package org.pillarwatch.store.desk.list;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.beat.Beat;
import org.pillarwatch.store.beat.Beats;
import org.pillarwatch.store.beat.QueryString;
import org.pillarwatch.store.person.Assignments;
import org.pillarwatch.store.person.Person;
import org.pillarwatch.store.person.ReadArticles;
import org.pillarwatch.store.person.ReadingState;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.ArticleRestriction;
import org.pillarwatch.store.query.BadQueryException;
import org.pillarwatch.store.query.ChangeCursor;
import org.pillarwatch.store.query.QueryReader;
import org.pillarwatch.store.search.Search;
import org.pillarwatch.store.search.SearchUnavailableException;

/** Builds the pane of lists and beats. Counting ends early, so that it costs little. */
final class Sidebars {

  private static final int MOST_COUNTED = 99;
  private static final int MOST_BEATS = 30;
  private static final ChangeCursor BEGINNING = new ChangeCursor(0);

  private final PersonalLists lists;
  private final ReadingState reading;
  private final Assignments assignments;
  private final Search search;
  private final Beats beats;
  private final QueryReader queries;

  Sidebars(
      PersonalLists lists,
      ReadingState reading,
      Assignments assignments,
      Search search,
      Beats beats,
      QueryReader queries) {
    this.lists = lists;
    this.reading = reading;
    this.assignments = assignments;
    this.search = search;
    this.beats = beats;
    this.queries = queries;
  }

  /**
   * The pane of a person.
   *
   * @param current which of the own lists is shown, in full
   * @param beat number of the beat that is shown; 0 for none
   */
  Sidebar of(Optional<Person> person, Mine current, long beat) {
    Optional<ReadArticles> read = person.map(reading::articlesRead);
    return new Sidebar(
        person.map(known -> mine(known, read.orElseThrow(), current)).orElse(List.of()),
        beats.of(person).stream()
            .limit(MOST_BEATS)
            .map(each ->
                new Sidebar.Line(
                    "beat-" + each.id(),
                    each.name(),
                    "/beats/" + each.id(),
                    person.map(known -> unread(each, known, read.orElseThrow())).orElse(""),
                    each.id() == beat))
            .toList());
  }

  /** A beat can ask for a topic that no longer exists. */
  private String unread(Beat beat, Person person, ReadArticles read) {
    try {
      ArticleFilter filter = queries.filter(QueryString.parse(beat.query()));
      return unread(filter, beat.query(), person, read);
    } catch (BadQueryException outdated) {
      return "";
    }
  }

  private List<Sidebar.Line> mine(Person person, ReadArticles read, Mine current) {
    return List.of(
        line(Mine.UNREAD, "Unread", unread(ArticleFilter.all(), "", person, read), current),
        line(Mine.KEPT, "Kept", size(reading.kept(person)), current),
        line(Mine.ASSIGNED, "Assigned to me", size(assignments.open(person)), current));
  }

  private static Sidebar.Line line(Mine mine, String label, String count, Mine current) {
    String word = mine.word();
    return new Sidebar.Line("mine-" + word, label, "/?mine=" + word, count, mine == current);
  }

  /** Counts the unread articles of a view; empty when that cannot be answered now. */
  private String unread(ArticleFilter filter, String view, Person person, ReadArticles read) {
    ArticleFilter unread = filter.with(lists.notMuted(person)).with(read.unread(view));
    try {
      return text(search.arrivals(BEGINNING, unread, MOST_COUNTED + 1));
    } catch (SearchUnavailableException notNow) {
      return "";
    }
  }

  private static String size(ArticleRestriction restriction) {
    return restriction instanceof ArticleRestriction.AnyOf(Set<ArticleId> articles, var any)
        ? text(articles.size())
        : "";
  }

  private static String text(int count) {
    return switch (count) {
      case 0 -> "";
      default -> count > MOST_COUNTED ? MOST_COUNTED + "+" : String.valueOf(count);
    };
  }
}
