package org.pillarwatch.store.beat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.person.Person;

/**
 * Repository of beats. A person sees and changes those of her own and those of the team. Safe for
 * use by many threads and many replicas.
 */
public interface Beats {

  /** Most beats that a person or the team can have. */
  int MOST = 100;

  /** The beats of a person and of the team, in their order. */
  List<Beat> of(Optional<Person> person);

  /** A beat, if the person may see it. */
  Optional<Beat> find(long id, Optional<Person> person);

  /**
   * Adds a beat behind the others.
   *
   * @param owner name of a person; null for the team
   * @throws IllegalArgumentException when the name or the query is too long, or there are {@value
   *     #MOST} already
   */
  Beat add(@Nullable String owner, String name, String query);

  /** Stores the name and the query of a beat. */
  void update(Beat beat);

  /** Removes a beat. */
  void remove(Beat beat);

  /** Moves a beat one place up or down among those that the person sees. */
  void move(Beat beat, Optional<Person> person, boolean isUp);
}
