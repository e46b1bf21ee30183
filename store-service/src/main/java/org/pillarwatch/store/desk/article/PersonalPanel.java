package org.pillarwatch.store.desk.article;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.person.ArticleMarks;
import org.pillarwatch.store.person.Assignments;
import org.pillarwatch.store.person.Mutes;
import org.pillarwatch.store.person.Notes;
import org.pillarwatch.store.person.Person;
import org.pillarwatch.store.person.ReadingState;

/** Builds what an article page offers to one person. */
final class PersonalPanel {

  private final ReadingState reading;
  private final Assignments assignments;
  private final Mutes mutes;
  private final Notes notes;

  PersonalPanel(ReadingState reading, Assignments assignments, Mutes mutes, Notes notes) {
    this.reading = reading;
    this.assignments = assignments;
    this.mutes = mutes;
    this.notes = notes;
  }

  /**
   * View model of the marks of a person.
   *
   * @param assignment null when nobody takes care of the article
   * @param names proposals for an assignment
   * @param mutedSources names of the muted sources
   * @param mutedStories numbers of the muted stories
   */
  record View(
      ArticleMarks marks,
      Assignments.@Nullable Assignment assignment,
      Set<String> names,
      Set<String> mutedSources,
      Set<String> mutedStories) {}

  void open(Person reader, ArticleId article) {
    reading.read(reader, List.of(article), true);
  }

  @Nullable View of(Optional<Person> person, ArticleId article) {
    ArticleMarks marks =
        person.map(reader -> reading.marks(reader, "", List.of(article)).get(article)).orElse(null);
    if (marks == null) {
      return null;
    }
    List<Mutes.Mute> muted = mutes.of(person.orElseThrow());
    return new View(
        marks,
        assignments.of(article).orElse(null),
        assignments.names(),
        values(muted, Mutes.Kind.SOURCE),
        values(muted, Mutes.Kind.STORY));
  }

  List<Notes.Note> notes(ArticleId article) {
    return notes.of(article);
  }

  private static Set<String> values(List<Mutes.Mute> muted, Mutes.Kind kind) {
    return muted.stream()
        .filter(mute -> mute.kind() == kind)
        .map(Mutes.Mute::value)
        .collect(toUnmodifiableSet());
  }
}
