package org.pillarwatch.store.article;

import java.util.List;
import org.pillarwatch.events.Evidence;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** JSON format of the evidence column, the same as in the event. */
final class EvidenceJson {

  private static final TypeReference<List<Evidence>> PASSAGES = new TypeReference<>() {};
  private static final JsonMapper JSON = JsonMapper.builder().build();

  String write(List<Evidence> passages) {
    return JSON.writeValueAsString(passages);
  }

  List<Evidence> read(String json) {
    return JSON.readValue(json, PASSAGES);
  }
}
