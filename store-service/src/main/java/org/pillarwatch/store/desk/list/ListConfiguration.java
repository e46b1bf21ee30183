package org.pillarwatch.store.desk.list;

import org.pillarwatch.store.beat.Beats;
import org.pillarwatch.store.beat.CanonicalQuery;
import org.pillarwatch.store.correction.Corrections;
import org.pillarwatch.store.person.Assignments;
import org.pillarwatch.store.person.Mutes;
import org.pillarwatch.store.person.ReadingState;
import org.pillarwatch.store.query.QueryReader;
import org.pillarwatch.store.search.Highlighter;
import org.pillarwatch.store.search.OtherQueries;
import org.pillarwatch.store.search.Search;
import org.pillarwatch.store.taxonomy.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans of the front page. */
@Configuration(proxyBeanMethods = false)
class ListConfiguration {

  @Bean
  Items items(Catalogue catalogue, Corrections corrections, Highlighter highlighter) {
    return new Items(catalogue, corrections, highlighter);
  }

  @Bean
  Remarks remarks(QueryReader queries, Search search, OtherQueries others) {
    return new Remarks(queries, search, others);
  }

  @Bean
  Facets facets(Search search, Catalogue catalogue) {
    return new Facets(search, catalogue);
  }

  @Bean
  PersonalLists personalLists(
      ReadingState reading,
      Mutes mutes,
      Assignments assignments,
      Search search,
      CanonicalQuery canonical) {
    return new PersonalLists(reading, mutes, assignments, search, canonical);
  }

  @Bean
  Sidebars sidebars(
      PersonalLists lists,
      ReadingState reading,
      Assignments assignments,
      Search search,
      Beats beats,
      QueryReader queries) {
    return new Sidebars(lists, reading, assignments, search, beats, queries);
  }

  @Bean
  LiveReaders liveReaders(Search search) {
    return new LiveReaders(search);
  }
}
