package org.pillarwatch.store.desk.list;

import java.util.Optional;
import org.pillarwatch.store.person.Person;
import org.pillarwatch.store.query.ArticleFilter;

/**
 * A view as one person sees it.
 *
 * @param view canonical query of the view
 * @param filter with the restrictions of the person
 * @param muted number of articles that are hidden
 */
record PersonalList(Optional<Person> person, String view, ArticleFilter filter, long muted) {}
