package org.pillarwatch.store.person;

import java.util.List;
import java.util.Optional;
import org.pillarwatch.store.query.ArticleRestriction;

/**
 * Repository of the sources and stories that a person does not want to see. Safe for use by many
 * threads and many replicas.
 */
public interface Mutes {

  /** What can be muted. */
  enum Kind {
    /** A source, by its name. */
    SOURCE,
    /** A story, by its number. */
    STORY
  }

  /**
   * A muted source or story.
   *
   * @param value name of the source or number of the story
   * @param label name of the source, or title of an article of the story
   */
  record Mute(Kind kind, String value, String label) {}

  /** Mutes a source or a story, or ends that. */
  void mute(Person person, Kind kind, String value, boolean isMuted);

  /** All that a person muted, the latest first. */
  List<Mute> of(Person person);

  /** The restriction that the muted articles meet; empty when nothing is muted. */
  Optional<ArticleRestriction.AnyOf> muted(Person person);
}
