package org.pillarwatch.store.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.ArticleOrder;
import org.pillarwatch.store.query.ArticleQuery;
import org.pillarwatch.store.query.Cursor;
import org.pillarwatch.store.taxonomy.TaxonomyAlias;
import org.pillarwatch.store.taxonomy.TopicId;

/**
 * The parameters of an address that ask a query: one spelling for each query, however it was spelt
 * when it was asked, since a feed has one identity.
 */
public final class QueryUrl {

  private final List<String> parameters = new ArrayList<>();

  private QueryUrl() {}

  /** With its question mark; empty when nothing is asked. */
  public static String of(ArticleFilter filter) {
    return new QueryUrl().add(filter).toString();
  }

  /** With its question mark; empty when nothing is asked. */
  public static String of(ArticleQuery query) {
    Cursor cursor = query.cursor();
    return of(query, cursor == null ? null : cursor.encode());
  }

  /**
   * The same query for another page.
   *
   * @param cursor where the page before it ended; null for the first
   */
  public static String of(ArticleQuery query, @Nullable String cursor) {
    QueryUrl address = new QueryUrl().add(query.filter());
    if (query.limit() != ArticleQuery.DEFAULT_LIMIT) {
      address.add("limit", query.limit());
    }
    if (query.order() != ArticleOrder.NEWEST) {
      address.add("order", query.order().name().toLowerCase(Locale.ROOT));
    }
    return address.add("cursor", cursor).toString();
  }

  private QueryUrl add(ArticleFilter filter) {
    filter.topicsByTaxonomy().entrySet().stream()
        .sorted(Map.Entry.comparingByKey(QueryUrl::aliasesFirst))
        .forEach(topics -> addTopics(topics.getKey(), topics.getValue()));
    addAll("country", filter.countries());
    addAll("language", filter.languages());
    addAll("source", filter.sources());
    return add("from", filter.from())
        .add("to", filter.to())
        .add("zone", filter.zone().equals(ZoneOffset.UTC) ? null : filter.zone())
        .add("q", filter.words());
  }

  /** Pillars first, lines of effort next: feeds of earlier releases keep their identity. */
  private static int aliasesFirst(String one, String other) {
    return Comparator.<String>comparingInt(taxonomy ->
            TaxonomyAlias.of(taxonomy)
                .map(TaxonomyAlias::ordinal)
                .orElse(TaxonomyAlias.values().length))
        .thenComparing(naturalOrder())
        .compare(one, other);
  }

  private void addTopics(String taxonomy, List<String> topics) {
    TaxonomyAlias.of(taxonomy)
        .ifPresentOrElse(
            alias -> addAll(alias.parameter(), topics),
            () -> addAll("topic", topics.stream().map(id -> new TopicId(taxonomy, id)).toList()));
  }

  private void addAll(String name, List<?> values) {
    values.stream().map(Object::toString).sorted().forEach(value -> add(name, value));
  }

  private QueryUrl add(String name, @Nullable Object value) {
    if (value != null) {
      parameters.add(name + "=" + URLEncoder.encode(value.toString(), UTF_8));
    }
    return this;
  }

  @Override
  public String toString() {
    return parameters.stream().collect(joining("&", parameters.isEmpty() ? "" : "?", ""));
  }
}
