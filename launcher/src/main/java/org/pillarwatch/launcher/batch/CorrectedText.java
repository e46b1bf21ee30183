package org.pillarwatch.launcher.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A text with corrections by editors: one line of the export.
 *
 * @param source the publisher or the article's id; empty when neither is given
 * @param judgements of single tags; nothing is known of the others
 * @param complete all correct tags by taxonomy
 */
record CorrectedText(
    String source,
    String title,
    String text,
    List<Judgement> judgements,
    Map<String, Set<String>> complete) {

  private static final String JUDGEMENTS = "judgements";

  /**
   * A correction of one tag.
   *
   * @param mention whether a country need only be mentioned
   * @param holds whether the article has the tag
   */
  record Judgement(String taxonomy, String tag, boolean mention, boolean holds) {

    private static Judgement of(JsonNode node) throws BadRequest {
      if (!node.path("taxonomy").isString()
          || !node.path("tag").isString()
          || !node.path("holds").isBoolean()) {
        throw new BadRequest(
            "a judgement needs the strings \"taxonomy\" and \"tag\", and \"holds\": true or false");
      }
      return new Judgement(
          node.path("taxonomy").asString(""),
          node.path("tag").asString(""),
          node.path("role").asString("").equals("mention"),
          node.path("holds").asBoolean());
    }
  }

  /**
   * Interprets one line.
   *
   * @throws BadRequest naming the member that is missing or wrong
   */
  static CorrectedText of(JsonNode line) throws BadRequest {
    if (!line.path("text").isString()) {
      throw new BadRequest("an object with the string \"text\" is expected");
    }
    if (line.has(JUDGEMENTS) && !line.path(JUDGEMENTS).isArray()) {
      throw new BadRequest("\"judgements\" must be a list");
    }
    List<Judgement> judgements = new ArrayList<>();
    for (JsonNode judgement : line.path(JUDGEMENTS)) {
      judgements.add(Judgement.of(judgement));
    }
    Map<String, Set<String>> complete = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : line.properties()) {
      if (member.getValue().isArray() && !member.getKey().equals(JUDGEMENTS)) {
        Set<String> tags = new LinkedHashSet<>();
        member.getValue().forEach(tag -> tags.add(tag.asString("")));
        complete.put(member.getKey(), tags);
      }
    }
    return new CorrectedText(
        line.path("source").asString(line.path("id").asString("")),
        line.path("title").asString(""),
        line.path("text").asString(""),
        judgements,
        complete);
  }
}
