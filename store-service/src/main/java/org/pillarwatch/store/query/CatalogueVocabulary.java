package org.pillarwatch.store.query;

import java.util.List;
import org.pillarwatch.store.query.language.Vocabulary;
import org.pillarwatch.store.taxonomy.Catalogue;
import org.pillarwatch.store.taxonomy.ListedTaxonomy;

/**
 * The topics of the catalogue, for the query language.
 *
 * @param catalogue of the topics as they are now
 */
public record CatalogueVocabulary(Catalogue catalogue) implements Vocabulary {

  @Override
  public List<String> taxonomies() {
    return catalogue.taxonomies().stream().map(ListedTaxonomy::id).toList();
  }

  @Override
  public List<String> topics(String taxonomy) {
    return catalogue.taxonomies().stream()
        .filter(any -> any.id().equals(taxonomy))
        .flatMap(any -> any.topics().stream())
        .map(topic -> topic.id().topic())
        .toList();
  }
}
