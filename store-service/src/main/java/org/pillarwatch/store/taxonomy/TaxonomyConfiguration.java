package org.pillarwatch.store.taxonomy;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the catalogue of topics. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TaxonomyProperties.class)
class TaxonomyConfiguration {

  private static final String SEEN =
      "select topic from known_topic where taxonomy = :taxonomy order by topic";
  private static final String OTHERS =
      "select distinct taxonomy from known_topic where taxonomy not in ('pillars', 'lines-of-effort')";

  @Bean
  Catalogue catalogue(TaxonomyProperties names, JdbcClient jdbc) {
    return () -> {
      List<ListedTaxonomy> all = new ArrayList<>();
      all.add(listed("pillars", "Pillars", names.pillars(), jdbc));
      all.add(listed("lines-of-effort", "Lines of effort", names.linesOfEffort(), jdbc));
      jdbc.sql(OTHERS).query(String.class).list().stream()
          .sorted()
          .forEach(id -> all.add(listed(id, id, List.of(), jdbc)));
      return all;
    };
  }

  private static ListedTaxonomy listed(
      String id, String label, List<TaxonomyProperties.Entry> entries, JdbcClient jdbc) {
    List<TopicLabel> topics = new ArrayList<>(TaxonomyProperties.topics(id, entries));
    jdbc.sql(SEEN).param("taxonomy", id).query(String.class).list().stream()
        .map(topic -> new TopicId(id, topic))
        .filter(topic -> topics.stream().noneMatch(known -> known.id().equals(topic)))
        .map(TopicLabel::unnamed)
        .forEach(topics::add);
    return new ListedTaxonomy(id, label, label, false, topics);
  }
}
