package org.pillarwatch.store.query.language;

import java.util.ArrayList;
import java.util.List;

/**
 * A query without one of the parts that must all match.
 *
 * @param without the part that is left out
 * @param query the rest, in canonical form
 */
public record ShorterQuery(String without, String query) {

  static List<ShorterQuery> of(QueryNode.And and) {
    List<ShorterQuery> shorter = new ArrayList<>();
    for (QueryNode left : and.nodes()) {
      List<QueryNode> rest = and.nodes().stream().filter(node -> !node.equals(left)).toList();
      // What only excludes would find nearly everything.
      if (rest.stream().anyMatch(node -> !(node instanceof QueryNode.Not))) {
        QueryNode query = rest.size() == 1 ? rest.getFirst() : new QueryNode.And(rest);
        shorter.add(new ShorterQuery(CanonicalForm.of(left), CanonicalForm.of(query)));
      }
    }
    return List.copyOf(shorter);
  }
}
