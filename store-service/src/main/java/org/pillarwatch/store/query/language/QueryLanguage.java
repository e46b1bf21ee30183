package org.pillarwatch.store.query.language;

import java.util.List;

/** Reads queries. Safe for use by many threads. */
public final class QueryLanguage {

  /** Most characters of a query. */
  public static final int MOST_CHARACTERS = 300;

  private final Vocabulary vocabulary;
  private final RecentReadings recent = new RecentReadings();

  /**
   * Creates a reader of queries.
   *
   * @param vocabulary names the topics that a query may ask for
   */
  public QueryLanguage(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Reads a query; the time this takes is proportional to its length. */
  public QueryReading read(String text) {
    return recent.of(text, this::parse);
  }

  private QueryReading parse(String text) {
    try {
      if (text.length() > MOST_CHARACTERS) {
        throw new RefusalException(
            MOST_CHARACTERS,
            "A query has at most %d characters; this one has %d."
                .formatted(MOST_CHARACTERS, text.length()),
            null);
      }
      QueryTokenizer.Result tokens = new QueryTokenizer(text).read();
      var parser =
          new QueryParser(text, tokens.tokens(), new LabelReader(vocabulary), tokens.warnings());
      QueryNode node = parser.parse();
      return new QueryReading.Understood(
          node, CanonicalForm.of(node), List.copyOf(parser.warnings()));
    } catch (RefusalException refused) {
      return refused.refusal();
    }
  }
}
