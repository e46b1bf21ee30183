package org.pillarwatch.store.desk.kit;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Map;
import org.pillarwatch.events.CountryCode;
import org.pillarwatch.store.taxonomy.Catalogue;
import org.pillarwatch.store.taxonomy.TopicLabel;

/** Gives tags their names and colours; holds the topics as they are while one page is made. */
public final class TagLabels {

  /** Colours that the style sheet has for pillars; further pillars begin anew. */
  private static final int COLOURS = 8;

  private final Map<String, TopicLabel> pillars;
  private final Map<String, TopicLabel> linesOfEffort;

  public TagLabels(Catalogue catalogue) {
    pillars = byId(catalogue, Catalogue.PILLARS);
    linesOfEffort = byId(catalogue, Catalogue.LINES_OF_EFFORT);
  }

  private static Map<String, TopicLabel> byId(Catalogue catalogue, String taxonomy) {
    return catalogue.topics(taxonomy).stream().collect(toMap(TopicLabel::id, identity()));
  }

  public TagView pillar(String id, double confidence) {
    TopicLabel topic = pillars.getOrDefault(id, new TopicLabel(id, id, id, pillars.size()));
    return view(topic, "pillar-" + topic.place() % COLOURS, confidence);
  }

  public TagView lineOfEffort(String id, double confidence) {
    return view(
        linesOfEffort.getOrDefault(id, new TopicLabel(id, id, id, 0)), "effort", confidence);
  }

  public TagView country(CountryCode code, double confidence) {
    String name = Names.ofCountry(code.value());
    return view(new TopicLabel(code.value(), name, name, 0), "country", confidence);
  }

  private static TagView view(TopicLabel topic, String style, double confidence) {
    return new TagView(
        topic.id(), topic.label(), topic.description(), style, Math.round(confidence * 100));
  }
}
