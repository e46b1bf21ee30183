package org.pillarwatch.classify;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.classify.pillar.TopicReview;
import org.pillarwatch.classify.taxonomy.Taxonomies;
import org.pillarwatch.classify.taxonomy.Taxonomy;
import org.pillarwatch.events.CountryTag;
import org.pillarwatch.events.Evidence;
import org.pillarwatch.events.TopicTag;

/**
 * JSON form of a classification, each topic with its IPTC codes. All lists are ordered, strongest
 * first.
 *
 * @param language ISO 639-1 code; null when it cannot be detected
 * @param others topics of the operator's own taxonomies, by taxonomy
 * @param explain topics that were not given, by taxonomy, the likeliest first; null unless asked
 *     for
 */
public record ClassificationAnswer(
    @Nullable String language,
    List<TopicAnswer> pillars,
    List<TopicAnswer> linesOfEffort,
    Map<String, List<TopicAnswer>> others,
    List<CountryTag> countries,
    String taxonomyVersion,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Map<String, List<TopicExplanation>> explain) {

  private static final String PILLARS = "pillars";
  private static final String LINES_OF_EFFORT = "lines-of-effort";

  /** A topic of the response. */
  public record TopicAnswer(
      String id, double confidence, List<String> iptc, List<Evidence> evidence) {}

  /** Converts a classification by these taxonomies. */
  public static ClassificationAnswer of(Classification classification, Taxonomies taxonomies) {
    Map<String, List<TopicAnswer>> byTaxonomy =
        taxonomies.all().stream()
            .collect(
                Collectors.toMap(
                    Taxonomy::id,
                    taxonomy ->
                        classification
                            .topics(taxonomy.id())
                            .map(ClassificationAnswer::answer)
                            .toList()));
    List<TopicAnswer> pillars = byTaxonomy.getOrDefault(PILLARS, List.of());
    List<TopicAnswer> linesOfEffort = byTaxonomy.getOrDefault(LINES_OF_EFFORT, List.of());
    byTaxonomy.remove(PILLARS);
    byTaxonomy.remove(LINES_OF_EFFORT);
    return new ClassificationAnswer(
        classification.language(),
        pillars,
        linesOfEffort,
        byTaxonomy,
        classification.countries(),
        classification.taxonomyVersion(),
        null);
  }

  /** Returns this answer with the reasons why the other topics of the reviews were not given. */
  public ClassificationAnswer explainedBy(List<TopicReview> reviews) {
    return new ClassificationAnswer(
        language,
        pillars,
        linesOfEffort,
        others,
        countries,
        taxonomyVersion,
        TopicExplanation.of(reviews));
  }

  private static TopicAnswer answer(TopicTag tag) {
    return new TopicAnswer(tag.id(), tag.confidence(), tag.iptc(), tag.evidence());
  }
}
