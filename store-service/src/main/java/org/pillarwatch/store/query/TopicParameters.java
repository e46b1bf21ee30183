package org.pillarwatch.store.query;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.taxonomy.Catalogue;
import org.pillarwatch.store.taxonomy.TaxonomyAlias;
import org.pillarwatch.store.taxonomy.TopicId;
import org.pillarwatch.store.taxonomy.TopicLabel;
import org.pillarwatch.store.taxonomy.TopicLabels;

/** Reads the topics of one request; asks the catalogue only when the request names any. */
final class TopicParameters {

  private static final String GENERAL = "topic";

  private final Catalogue catalogue;
  private @Nullable TopicLabels labels;

  TopicParameters(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  List<TopicId> read(Parameters parameters) {
    Set<TopicId> topics =
        new LinkedHashSet<>(
            parameters.all(
                GENERAL, text -> TopicId.parse(text).filter(labels()::has), this::allowed));
    for (TaxonomyAlias alias : TaxonomyAlias.values()) {
      String taxonomy = alias.taxonomy();
      topics.addAll(
          parameters.all(
              alias.parameter(),
              id -> Optional.of(new TopicId(taxonomy, id)).filter(labels()::has),
              () -> allowed(taxonomy)));
    }
    return List.copyOf(topics);
  }

  private TopicLabels labels() {
    TopicLabels known = labels;
    if (known == null) {
      known = new TopicLabels(catalogue);
      labels = known;
    }
    return known;
  }

  private String allowed() {
    String topics =
        labels().taxonomies().stream()
            .flatMap(taxonomy -> taxonomy.topics().stream())
            .map(topic -> topic.id().toString())
            .collect(joining(", "));
    return topics.isEmpty() ? "no topic yet, since no taxonomy was published" : topics;
  }

  private String allowed(String taxonomy) {
    String topics =
        labels().taxonomy(taxonomy).stream()
            .flatMap(known -> known.topics().stream())
            .map(TopicLabel::id)
            .map(TopicId::topic)
            .collect(joining(", "));
    return topics.isEmpty() ? "no topic, since no taxonomy " + taxonomy + " is known" : topics;
  }
}
