package org.pillarwatch.store.desk.kit;

import java.util.Collection;
import java.util.List;
import org.pillarwatch.events.CountryCode;
import org.pillarwatch.store.taxonomy.Catalogue;
import org.pillarwatch.store.taxonomy.ListedTaxonomy;
import org.pillarwatch.store.taxonomy.TopicId;
import org.pillarwatch.store.taxonomy.TopicLabel;
import org.pillarwatch.store.taxonomy.TopicLabels;

/** Names and colours of tags while one page is rendered. */
public final class TagLabels {

  /** Colours that the style sheet has for the leading taxonomy; further topics begin anew. */
  private static final int COLOURS = 8;

  private final TopicLabels labels;

  /** Uses the current catalogue. */
  public TagLabels(Catalogue catalogue) {
    labels = new TopicLabels(catalogue);
  }

  /** The taxonomies in the order of the desk; the first is the leading one. */
  public List<ListedTaxonomy> taxonomies() {
    return labels.taxonomies();
  }

  /** Returns the label of a taxonomy. */
  public String taxonomy(String id) {
    return labels.taxonomy(id).map(ListedTaxonomy::label).orElse(id);
  }

  /** A topic as pages show it. */
  public TagView topic(TopicId id, double confidence) {
    TopicLabel topic = labels.of(id);
    String description = topic.description() + (topic.isRetired() ? " (retired)" : "");
    return new TagView(
        id.toString(), topic.label(), description, style(topic), percent(confidence));
  }

  /** Ids of taxonomies in the order of the desk. */
  public List<String> inOrder(Collection<String> taxonomies) {
    return labels.inOrder(taxonomies);
  }

  /** A country as pages show it. */
  public TagView country(CountryCode code, double confidence) {
    String name = Names.ofCountry(code.value());
    return new TagView(code.value(), name, name, "country", percent(confidence));
  }

  /**
   * A topic has the colour that its taxonomy names; without one, those of the leading taxonomy have
   * colours by their place. All others look alike.
   */
  private String style(TopicLabel topic) {
    String lead = labels.taxonomies().isEmpty() ? "" : labels.taxonomies().getFirst().id();
    String accent = topic.id().taxonomy().equals(lead) ? "" : "effort";
    if (topic.colour() != null) {
      return (TopicColours.styleOf(topic.id()) + " " + accent).strip();
    }
    if (!accent.isEmpty()) {
      return accent;
    }
    List<TopicLabel> topics = labels.taxonomies().getFirst().topics();
    int place = topics.contains(topic) ? topics.indexOf(topic) : topics.size();
    return "pillar-" + place % COLOURS;
  }

  private static long percent(double confidence) {
    return Math.round(confidence * 100);
  }
}
