package org.pillarwatch.store.query.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The result of reading a query. */
public sealed interface QueryReading {

  /**
   * The query has a meaning.
   *
   * @param canonical the one way to write this meaning; reading it again gives the same tree
   * @param warnings what the author may not have meant
   */
  record Understood(QueryNode node, String canonical, List<QueryWarning> warnings)
      implements QueryReading {
    /** Copies the list. */
    public Understood {
      warnings = List.copyOf(warnings);
    }

    /** The query without each of its parts in turn; none when it is a single part. */
    public List<ShorterQuery> shorter() {
      return node instanceof QueryNode.And and ? ShorterQuery.of(and) : List.of();
    }

    /** The words that title or text must have, each once; not exact forms, wildcards, names. */
    public List<String> words() {
      Set<String> words = new LinkedHashSet<>();
      CanonicalForm.of(
          node,
          word -> {
            words.add(word);
            return word;
          });
      return List.copyOf(words);
    }

    /**
     * The query, in canonical form, with other words.
     *
     * @param replaced what stands in place of some of {@link #words}
     */
    public String replacing(Map<String, String> replaced) {
      return CanonicalForm.of(node, word -> replaced.getOrDefault(word, word));
    }
  }

  /**
   * The query has no meaning.
   *
   * @param column of the first character that does not fit, from 1
   * @param message a sentence that names it
   * @param suggestion a query or a value that may have been meant; null when there is none
   */
  record Refused(int column, String message, @Nullable String suggestion) implements QueryReading {}
}
