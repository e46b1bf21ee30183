package org.pillarwatch.classify.pillar;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Learned weights for the topics of one taxonomy: of concepts by where they stand, and of words.
 *
 * <p>The weights add up to a score for each topic; a {@link Calibrator} for each language turns it
 * into a probability. Immutable: safe for any thread.
 *
 * @param taxonomy id of the taxonomy
 * @param version names these weights; changes with them
 * @param about how the weights were made, line by line
 * @param topics ids of the topics; every row of weights has one for each, in this order
 * @param bias the score of an article without any known feature
 * @param concepts rows by concept name
 * @param words rows by word, or beginning with an asterisk
 * @param calibrators by language; {@link #ANY_LANGUAGE} serves the others
 * @param threshold the least probability of a topic that is given
 */
@SuppressWarnings("ArrayRecordComponent") // Thousands of numbers, never compared.
public record TopicModel(
    String taxonomy,
    String version,
    List<String> about,
    List<String> topics,
    double[] bias,
    Map<String, ConceptWeights> concepts,
    Map<String, WordWeights> words,
    Map<String, Calibrator> calibrators,
    double threshold) {

  /** The language under which the calibrator for texts of unknown language is kept. */
  public static final String ANY_LANGUAGE = "und";

  /**
   * Weights of a concept for each topic.
   *
   * @param anywhere factor of the logarithm of its emphasised frequency
   * @param headline added if it occurs in the headline
   * @param lead added when it stands in the headline or the lead
   */
  @SuppressWarnings("ArrayRecordComponent") // Thousands of numbers, never compared.
  public record ConceptWeights(float[] anywhere, float[] headline, float[] lead) {}

  /**
   * Weights of a word for each topic.
   *
   * @param rarity its weight beside the other words of an article
   */
  @SuppressWarnings("ArrayRecordComponent") // Thousands of numbers, never compared.
  public record WordWeights(float rarity, float[] topics) {}

  /** Copies the collections. */
  public TopicModel {
    about = List.copyOf(about);
    topics = List.copyOf(topics);
    concepts = Map.copyOf(concepts);
    words = Map.copyOf(words);
    calibrators = Map.copyOf(calibrators);
  }

  /** Returns the calibrator for a language. */
  Calibrator calibrator(Optional<String> language) {
    @Nullable Calibrator own = language.map(calibrators::get).orElse(null);
    return own == null ? Objects.requireNonNull(calibrators.get(ANY_LANGUAGE)) : own;
  }
}
