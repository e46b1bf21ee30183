package org.pillarwatch.classify.pillar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pillarwatch.classify.taxonomy.Taxonomy;
import org.pillarwatch.classify.taxonomy.Topic;
import org.pillarwatch.classify.text.Words;
import org.pillarwatch.events.Evidence;
import org.pillarwatch.events.TopicTag;

/**
 * Tags articles with the topics of one taxonomy.
 *
 * <p>Each cue found adds its weight times the emphasis of its place; another occurrence of the same
 * cue adds half of what the one before did. Fair and weak cues only support strong ones. The points
 * become a probability ({@link Calibration}), and a topic is given when it has the points it needs:
 * no topic is a common and right answer.
 *
 * <p>Deterministic and immutable: safe for any thread.
 */
public final class TopicScorer {

  private static final double REPETITION = 0.5;

  /** Fair and weak cues add at most this share of what strong and decisive ones do. */
  private static final double SUPPORT = 0.25;

  /** What fair and weak cues add at most where no other is. */
  private static final double SUPPORT_ALONE = 0.5;

  /** So many topics at once, and the article surveys the taxonomy. */
  private static final int SURVEY = 3;

  private static final int MOST_EVIDENCE = 12;

  private final Taxonomy taxonomy;
  private final Map<String, Lexicon> lexicons = new HashMap<>();
  private final Lexicon allLanguages;

  /** Prepares the cues of a taxonomy for look-up. */
  public TopicScorer(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    Set<String> languages = taxonomy.languages();
    for (String language : languages) {
      lexicons.put(language, Lexicon.of(taxonomy, Set.of(language)));
    }
    this.allLanguages = Lexicon.of(taxonomy, languages);
  }

  /**
   * The topics of an article, strongest first.
   *
   * @param language ISO 639-1 code of the text; when unknown, cues of every language count; in a
   *     language that the taxonomy has no cues for, no topic is given
   */
  public List<TopicTag> score(Words title, Words text, Optional<String> language) {
    Lexicon lexicon = language.isEmpty() ? allLanguages : lexicons.get(language.get());
    return lexicon == null ? List.of() : score(new WeightedWords(title, text), lexicon);
  }

  private List<TopicTag> score(WeightedWords reading, Lexicon lexicon) {
    CueScan findings = CueScan.in(reading, lexicon);
    List<List<CueMatch>> byTopic = byTopic(findings);
    double[] points = byTopic.stream().mapToDouble(hits -> points(hits, reading)).toArray();
    double[] confidences = confidences(points, findings.elsewhere(), reading.length());
    List<TopicTag> tags = new ArrayList<>();
    for (int topic = 0; topic < confidences.length; topic++) {
      if (confidences[topic] >= Calibration.LEAST) {
        Topic of = taxonomy.topics().get(topic);
        tags.add(
            new TopicTag(
                taxonomy.id(),
                of.id(),
                confidences[topic],
                of.iptc(),
                evidence(byTopic.get(topic), reading)));
      }
    }
    // The sort is stable: equals keep the order of the taxonomy.
    tags.sort(Comparator.comparingDouble(TopicTag::confidence).reversed());
    return tags;
  }

  private static double[] confidences(double[] points, double elsewhere, int words) {
    double[] alone = confidences(points, elsewhere, words, false);
    long given = Arrays.stream(alone).filter(each -> each >= Calibration.LEAST).count();
    return given < SURVEY ? alone : confidences(points, elsewhere, words, true);
  }

  private static double[] confidences(
      double[] points, double elsewhere, int words, boolean survey) {
    return IntStream.range(0, points.length)
        .mapToDouble(topic ->
            Calibration.confidence(
                points[topic], mostOfOthers(points, topic), elsewhere, words, survey))
        .toArray();
  }

  private static double mostOfOthers(double[] points, int topic) {
    return IntStream.range(0, points.length)
        .filter(other -> other != topic)
        .mapToDouble(other -> points[other])
        .max()
        .orElse(0);
  }

  private List<List<CueMatch>> byTopic(CueScan findings) {
    List<List<CueMatch>> byTopic =
        Stream.<List<CueMatch>>generate(ArrayList::new).limit(taxonomy.topics().size()).toList();
    findings.hits().forEach(hit -> byTopic.get(hit.cue().topic()).add(hit));
    return byTopic;
  }

  private static List<Evidence> evidence(List<CueMatch> hits, WeightedWords reading) {
    return hits.stream()
        .filter(hit -> hit.points() > 0)
        .sorted(Comparator.comparingDouble(CueMatch::points).reversed())
        .limit(MOST_EVIDENCE)
        .map(hit -> reading.evidence(hit.position(), hit.words(), hit.cue().phrase()))
        .toList();
  }

  /** Hits of one cue come in reading order, and emphasis never rises along it. */
  private static double points(List<CueMatch> hits, WeightedWords reading) {
    Map<Integer, Double> shares = new HashMap<>();
    boolean borneOut = isBorneOut(hits, reading);
    double core = 0;
    double support = 0;
    double against = 0;
    for (CueMatch hit : hits) {
      double share = shares.merge(hit.cue().cue(), 1.0, (before, first) -> before * REPETITION);
      double points = share * (borneOut ? hit.points() : hit.points() / hit.emphasis());
      switch (hit.cue().strength()) {
        case DECISIVE, STRONG -> core += points;
        case FAIR, WEAK -> support += points;
        case AGAINST -> against += points;
      }
    }
    return Math.max(0, core + Math.min(support, SUPPORT * core + SUPPORT_ALONE) + against);
  }

  /**
   * Whether the body takes up what the headline says: a headline may play with words, and what an
   * article is about it says again.
   */
  private static boolean isBorneOut(List<CueMatch> hits, WeightedWords reading) {
    return !reading.hasLongBody()
        || hits.stream().anyMatch(hit -> hit.points() > 0 && !reading.isHeadline(hit.position()));
  }
}
