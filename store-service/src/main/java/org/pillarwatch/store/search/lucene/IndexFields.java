package org.pillarwatch.store.search.lucene;

import java.util.List;

/**
 * Names of the fields of the index. A change here or in how they are filled needs a new version.
 */
final class IndexFields {

  /** Raised with each change of the fields; an index of another version is rebuilt. */
  static final int VERSION = 4;

  /** Finds an article, to replace or remove it. */
  static final String KEY = "key";

  /** Whole ids by document, for lists and their order. */
  static final String ID = "id";

  static final String TITLE = "title";
  static final String BODY = "body";
  static final String AUTHOR = "author";
  static final String SOURCE_WORDS = "source-words";

  /** Behind the name of a text: its words in forms that folding changes, without positions. */
  static final String FORMS = "-forms";

  /** Behind the name of a text and before a language: the stems of its words. */
  static final String STEMS = "-stems-";

  static final String BODY_STEMS = BODY + STEMS;

  static final String DATED = "dated";
  static final String STORED_IN = "stored-in";
  static final String COPIES = "copies";
  static final String SITE = "site";
  static final String URL = "url";
  static final String COUNTRY = "country";
  static final String FOCUS = "focus";
  static final String MENTIONS = "mentions";
  static final String TOPIC = "topic";
  static final String LANGUAGE = "language";
  static final String SOURCE = "source";
  static final String STORY = "story";
  static final String IS = "is";

  /** The fields that a bare word is asked of. */
  static final List<String> TEXTS = List.of(TITLE, BODY);

  private IndexFields() {}
}
