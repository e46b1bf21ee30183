package org.pillarwatch.store.beat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.export.QueryUrl;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.QueryReader;
import org.pillarwatch.store.query.language.QueryLanguage;
import org.pillarwatch.store.query.language.QueryReading;

/** Writes filters as query strings, equal filters alike. Safe for use by many threads. */
public final class CanonicalQuery {

  private static final Pattern DAYS = Pattern.compile("(?i)\\b(date|after|before|until):");

  private final QueryReader queries;

  /** Creates a writer that reads words as {@code queries} does. */
  public CanonicalQuery(QueryReader queries) {
    this.queries = queries;
  }

  /** The query string of a filter without its restrictions; empty for all articles. */
  public String of(ArticleFilter filter) {
    String words = words(filter);
    var plain =
        new ArticleFilter(
            filter.topics(),
            filter.countries(),
            filter.languages(),
            filter.sources(),
            filter.from(),
            filter.to(),
            words,
            zone(words, filter.zone()));
    String query = QueryUrl.of(plain);
    return query.isEmpty() ? "" : query.substring(1);
  }

  private @Nullable String words(ArticleFilter filter) {
    String words = filter.words();
    return queries
        .understood(filter)
        .map(QueryReading.Understood::canonical)
        .filter(canonical -> canonical.length() <= QueryLanguage.MOST_CHARACTERS)
        .orElse(words);
  }

  /** The zone matters only to words that name days: other bounds are moments already. */
  private static ZoneId zone(@Nullable String words, ZoneId zone) {
    return words != null && DAYS.matcher(words).find() ? zone : ZoneOffset.UTC;
  }
}
