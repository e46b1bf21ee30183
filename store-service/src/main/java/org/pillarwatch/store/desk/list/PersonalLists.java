package org.pillarwatch.store.desk.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.beat.CanonicalQuery;
import org.pillarwatch.store.person.ArticleMarks;
import org.pillarwatch.store.person.Assignments;
import org.pillarwatch.store.person.Mutes;
import org.pillarwatch.store.person.Person;
import org.pillarwatch.store.person.ReadingState;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.ArticleRestriction;
import org.pillarwatch.store.search.ArticleItem;
import org.pillarwatch.store.search.ArticlePage;
import org.pillarwatch.store.search.Search;

/** Restricts views to what a person wants to see, and adds the marks of that person. */
final class PersonalLists {

  private static final ArticleRestriction NOTHING =
      new ArticleRestriction.AnyOf(Set.of(), Set.of());

  private final ReadingState reading;
  private final Mutes mutes;
  private final Assignments assignments;
  private final Search search;
  private final CanonicalQuery canonical;

  PersonalLists(
      ReadingState reading,
      Mutes mutes,
      Assignments assignments,
      Search search,
      CanonicalQuery canonical) {
    this.reading = reading;
    this.mutes = mutes;
    this.assignments = assignments;
    this.search = search;
    this.canonical = canonical;
  }

  PersonalList of(ArticleFilter filter, Optional<Person> person, Mine mine) {
    String view = canonical.of(filter);
    if (person.isEmpty()) {
      return new PersonalList(person, view, filter, 0);
    }
    ArticleFilter shown = filter(filter, person, mine);
    return new PersonalList(
        person, view, shown, mine == Mine.ALL ? muted(filter, person.orElseThrow()) : 0);
  }

  private long muted(ArticleFilter filter, Person person) {
    return mutes.muted(person).map(muted -> search.total(filter.with(List.of(muted)))).orElse(0L);
  }

  /** A filter with the restrictions of a person. Without a person all articles are shown. */
  ArticleFilter filter(ArticleFilter filter, Optional<Person> person, Mine mine) {
    return person
        .map(known ->
            switch (mine) {
              case ALL -> filter.with(notMuted(known));
              case UNREAD ->
                  filter
                      .with(notMuted(known))
                      .with(reading.articlesRead(known).unread(canonical.of(filter)));
              case KEPT -> filter.with(List.of(reading.kept(known)));
              case ASSIGNED -> filter.with(List.of(assignments.open(known)));
              case MUTED ->
                  filter.with(
                      List.of(
                          mutes.muted(known).map(ArticleRestriction.class::cast).orElse(NOTHING)));
            })
        .orElse(filter);
  }

  List<ArticleRestriction> notMuted(Person person) {
    return mutes.muted(person).stream()
        .<ArticleRestriction>map(
            muted -> new ArticleRestriction.NoneOf(muted.articles(), muted.sources()))
        .toList();
  }

  /** The marks of the articles of a page, by the ids of the articles. */
  Map<String, ArticleMarks> marks(PersonalList list, ArticlePage page) {
    Map<String, ArticleMarks> marks = new TreeMap<>();
    List<ArticleId> ids = page.items().stream().map(ArticleItem::id).toList();
    list.person()
        .ifPresent(person ->
            reading
                .marks(person, list.view(), ids)
                .forEach((id, each) -> marks.put(id.value(), each)));
    return marks;
  }
}
