package org.pillarwatch.store.person;

import java.time.Instant;
import java.util.List;
import org.pillarwatch.events.ArticleId;

/** Repository of notes, which everybody can read. Safe for use by many threads and replicas. */
public interface Notes {

  /** Most characters of a note. */
  int LONGEST = 2_000;

  /** A note on an article or a story. */
  record Note(long id, String author, String text, Instant at) {}

  /** Adds a note to an article. Returns false when the article does not exist. */
  boolean add(ArticleId article, Person author, String text);

  /** Adds a note to a story. Returns false when the story does not exist. */
  boolean add(long story, Person author, String text);

  /** Removes a note of an author. Returns false when there is none. */
  boolean remove(long id, Person author);

  /** The notes of an article, the earliest first. */
  List<Note> of(ArticleId article);

  /** The notes of a story and of those that were merged into it, the earliest first. */
  List<Note> of(long story);
}
