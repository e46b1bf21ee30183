package org.pillarwatch.classify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.classify.country.CountryTagger;
import org.pillarwatch.classify.language.LanguageDetector;
import org.pillarwatch.classify.pillar.ArticleReading;
import org.pillarwatch.classify.pillar.TopicModels;
import org.pillarwatch.classify.pillar.TopicReview;
import org.pillarwatch.classify.pillar.TopicScorer;
import org.pillarwatch.classify.taxonomy.Taxonomies;
import org.pillarwatch.classify.text.Words;

/**
 * Classifies an article: its language, topics and countries, each with the passages that it rests
 * on.
 *
 * <p>Deterministic, without input or output, immutable: safe for any thread. Making one takes a
 * good part of a second; make it once.
 */
public final class ArticleClassifier {

  private final Taxonomies taxonomies;
  private final TopicModels models;
  private final List<TopicScorer> scorers;
  private final CountryTagger countries;
  private final LanguageDetector languages;

  private ArticleClassifier(
      Taxonomies taxonomies,
      TopicModels models,
      CountryTagger countries,
      LanguageDetector languages) {
    this.taxonomies = taxonomies;
    this.models = models;
    this.scorers = taxonomies.all().stream().map(models::scorer).toList();
    this.countries = countries;
    this.languages = languages;
  }

  /** A classifier by the five pillars and the eight lines of effort. */
  public static ArticleClassifier standard() {
    return by(Taxonomies.bundled());
  }

  /** A classifier by other taxonomies; those with the topics of a bundled one use its weights. */
  public static ArticleClassifier by(Taxonomies taxonomies) {
    return by(taxonomies, TopicModels.bundled());
  }

  /** A classifier by other taxonomies and weights. */
  public static ArticleClassifier by(Taxonomies taxonomies, TopicModels models) {
    return new ArticleClassifier(
        taxonomies, models, CountryTagger.standard(), LanguageDetector.standard());
  }

  /** The same classifier with other taxonomies; much quicker than making one afresh. */
  public ArticleClassifier with(Taxonomies others) {
    return with(others, models);
  }

  /** The same classifier with other taxonomies and weights. */
  public ArticleClassifier with(Taxonomies others, TopicModels weights) {
    return new ArticleClassifier(others, weights, countries, languages);
  }

  /** Taxonomies of this classifier. */
  public Taxonomies taxonomies() {
    return taxonomies;
  }

  /**
   * Version of everything that affects tags, such as {@code
   * pillars-2026.7-weights-6+countries-2026.3}: equal versions give equal tags.
   */
  public String version() {
    return topicVersion() + "+" + CountryTagger.VERSION;
  }

  /**
   * Version of the taxonomies and their weights: the part of {@link #version} that affects topics.
   */
  String topicVersion() {
    return taxonomies.all().stream().map(models::version).collect(Collectors.joining("+"));
  }

  /** Returns the weights for topics. */
  public TopicModels models() {
    return models;
  }

  /**
   * Classifies an article.
   *
   * @param title may be empty
   * @param text body as plain text; may be empty
   * @param declaredLanguage BCP 47 tag that page or feed declare; used only if the text is too
   *     short, or for languages that share most of their common words
   */
  public Classification classify(String title, String text, @Nullable String declaredLanguage) {
    // Cut once: language, topics and countries read the same words.
    Words titleWords = Words.of(title);
    Words textWords = Words.of(text);
    Optional<String> language = language(titleWords, textWords, declaredLanguage);
    var reading = new ArticleReading(titleWords, textWords, language);
    return new Classification(
        language.orElse(null),
        scorers.stream().flatMap(scorer -> scorer.score(reading).stream()).toList(),
        countries.tag(titleWords, textWords, language),
        version());
  }

  /**
   * Reviews every topic of every taxonomy, given or not: its probability, and the passages for and
   * against it.
   *
   * @param title may be empty
   * @param text body as plain text; may be empty
   * @param declaredLanguage BCP 47 tag that page or feed declare, as in {@link #classify}
   * @return the topics in the order of the taxonomies
   */
  public List<TopicReview> review(String title, String text, @Nullable String declaredLanguage) {
    Words titleWords = Words.of(title);
    Words textWords = Words.of(text);
    Optional<String> language = language(titleWords, textWords, declaredLanguage);
    var reading = new ArticleReading(titleWords, textWords, language);
    return scorers.stream().flatMap(scorer -> scorer.review(reading).stream()).toList();
  }

  private Optional<String> language(Words title, Words text, @Nullable String declared) {
    return languages.detect(text.count() == 0 ? title : text, subtag(declared));
  }

  /** The language of a BCP 47 tag such as es-419; unknown when it has none of two letters. */
  private static Optional<String> subtag(@Nullable String tag) {
    if (tag == null) {
      return Optional.empty();
    }
    String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
    return language.length() == 2 ? Optional.of(language) : Optional.empty();
  }
}
