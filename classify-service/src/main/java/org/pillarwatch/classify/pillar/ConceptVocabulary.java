package org.pillarwatch.classify.pillar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pillarwatch.classify.text.PhraseTrie;

/**
 * Ideas of the field, such as {@code strike} or {@code vote-count}, with the phrases that name each
 * of them in each language. What is learned about a concept in one language holds in all, so that a
 * new language needs phrases and no training. A phrase counts for its concept, for the family of
 * concepts near it, such as {@code family:labour}, and for its field, such as {@code field:rights}.
 *
 * <p>Immutable: safe for any thread.
 */
public final class ConceptVocabulary {

  private static final List<String> FIELDS =
      List.of(
          "economic", "governance", "rights", "security", "gbv", "migration", "lines", "negative");

  private final List<String> names;
  private final Map<String, PhraseTrie<int[]>> byLanguage;

  ConceptVocabulary(List<String> names, Map<String, PhraseTrie<int[]>> byLanguage) {
    this.names = names;
    this.byLanguage = byLanguage;
  }

  /** Returns the concepts of this release. */
  public static ConceptVocabulary standard() {
    return Holder.STANDARD;
  }

  /** Returns how many concepts there are. */
  int size() {
    return names.size();
  }

  /** Returns the names, in the order of their indexes. */
  List<String> names() {
    return names;
  }

  /** Returns whether the vocabulary has phrases in a language. */
  public boolean speaks(String language) {
    return byLanguage.containsKey(language);
  }

  /** Returns the phrases to look up: those of the language, or of all when it is unknown. */
  List<PhraseTrie<int[]>> phrases(Optional<String> language) {
    if (language.isEmpty()) {
      return List.copyOf(byLanguage.values());
    }
    PhraseTrie<int[]> phrases = byLanguage.get(language.get());
    return phrases == null ? List.of() : List.of(phrases);
  }

  private static final class Holder {
    static final ConceptVocabulary STANDARD = bundled();
  }

  private static ConceptVocabulary bundled() {
    var reading = new VocabularyReading();
    resource("families").forEach(reading::family);
    for (String field : FIELDS) {
      resource(field).forEach(line -> reading.concept(field, line));
    }
    return reading.done();
  }

  private static List<String> resource(String name) {
    String resource = "/concepts/" + name + ".tsv";
    try (InputStream in = ConceptVocabulary.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + resource);
      }
      return new BufferedReader(new InputStreamReader(in, UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
