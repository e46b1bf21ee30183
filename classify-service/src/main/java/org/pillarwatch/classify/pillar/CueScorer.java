package org.pillarwatch.classify.pillar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pillarwatch.classify.taxonomy.Taxonomy;

/**
 * Weighs the cues of one taxonomy in articles.
 *
 * <p>Each cue found adds its weight times the emphasis of its place; another occurrence of the same
 * cue adds half of what the one before did. Fair and weak cues only support strong ones. The points
 * become a probability ({@link Calibration}).
 *
 * <p>Deterministic and immutable: safe for any thread.
 */
final class CueScorer {

  private static final double REPETITION = 0.5;

  /** Fair and weak cues add at most this share of what strong and decisive ones do. */
  private static final double SUPPORT = 0.25;

  /** Maximum of fair and weak cues without a stronger one. */
  private static final double SUPPORT_ALONE = 0.5;

  /** So many topics at once, and the article surveys the taxonomy. */
  private static final int SURVEY = 3;

  private final Taxonomy taxonomy;
  private final Map<String, Lexicon> lexicons = new HashMap<>();
  private final Lexicon allLanguages;

  /** Prepares the cues of a taxonomy for look-up. */
  CueScorer(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    Set<String> languages = taxonomy.languages();
    for (String language : languages) {
      lexicons.put(language, Lexicon.of(taxonomy, Set.of(language)));
    }
    this.allLanguages = Lexicon.of(taxonomy, languages);
  }

  /** Returns whether the taxonomy has cues in a language: an unknown one may be any. */
  boolean reads(Optional<String> language) {
    return language.isEmpty() || lexicons.containsKey(language.get());
  }

  /**
   * Weighs the cues of an article.
   *
   * @param language ISO 639-1 code of the text; when unknown, cues of every language count; in a
   *     language that the taxonomy has no cues for, none do
   */
  CueFindings score(WeightedWords article, Optional<String> language) {
    Lexicon lexicon = language.isEmpty() ? allLanguages : lexicons.get(language.get());
    if (lexicon == null) {
      return CueFindings.none(article, taxonomy.topics().size());
    }
    CueScan findings = CueScan.in(article, lexicon);
    List<List<CueMatch>> byTopic = byTopic(findings);
    double[] points = byTopic.stream().mapToDouble(hits -> points(hits, article)).toArray();
    return new CueFindings(
        article, confidences(points, findings.elsewhere(), article.length()), byTopic);
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
   * Returns whether the body confirms the headline: headlines may play with words, but the topic of
   * an article recurs in its body.
   */
  private static boolean isBorneOut(List<CueMatch> hits, WeightedWords reading) {
    return !reading.hasLongBody()
        || hits.stream().anyMatch(hit -> hit.points() > 0 && !reading.isHeadline(hit.position()));
  }
}
