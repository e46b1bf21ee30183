package org.pillarwatch.classify.country;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pillarwatch.classify.country.gazetteer.GazetteerFiles;
import org.pillarwatch.classify.language.LanguageDetector;
import org.pillarwatch.classify.text.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An article and the countries it is about, as people say.
 *
 * @param set name of the file it comes from
 * @param standings how the countries that it names stand in it
 * @param beginnings the same in its first sentence under its headline, and in its first two
 *     sentences without one
 * @param redated the same under the dateline of a country that it is not about
 * @param dated whether it has a dateline of its own
 * @param about ISO 3166-1 codes
 * @param weight how much it counts in training
 * @param redating how much its redated copy counts, times the weight
 */
record LabelledArticle(
    String set,
    String id,
    MentionsByCountry standings,
    List<MentionsByCountry> beginnings,
    MentionsByCountry redated,
    boolean dated,
    Set<String> about,
    double weight,
    double redating) {

  /** Articles about the United States alone are most of what agencies write. */
  private static final double WEIGHT_OF_UNITED_STATES = 0.5;

  LabelledArticle {
    beginnings = List.copyOf(beginnings);
    about = Set.copyOf(about);
  }

  /**
   * Reads JSON Lines of {@code id, title, dateline, text, countries}.
   *
   * @param weight of one article
   */
  static List<LabelledArticle> read(Path file, double weight, double redating) throws IOException {
    LanguageDetector languages = LanguageDetector.standard();
    // The weights in use may belong to other features than those to be learned.
    FocusModel none = new FocusModel(new double[FocusFeatures.NAMES.size()]);
    CountryTagger tagger =
        new CountryTagger(GazetteerFiles.load(), Regions.load(), none, languages);
    JsonMapper json = JsonMapper.builder().build();
    List<LabelledArticle> articles = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode article = json.readTree(line);
      String title = article.path("title").asString("");
      Words text =
          Words.of(
              (article.path("dateline").asString("") + " " + article.path("text").asString(""))
                  .strip());
      Set<String> about = new HashSet<>();
      article.path("countries").forEach(country -> about.add(country.asString()));
      articles.add(
          new LabelledArticle(
              file.getFileName().toString(),
              article.path("id").asString(),
              standings(tagger, languages, title, text),
              List.of(
                  standings(tagger, languages, title, beginning(text, 1)),
                  standings(tagger, languages, "", beginning(text, 2))),
              standings(tagger, languages, title, redated(languages, text, about)),
              Dateline.end(text) > 0,
              about,
              weight * (about.equals(Set.of("US")) ? WEIGHT_OF_UNITED_STATES : 1),
              redating));
    }
    return articles;
  }

  boolean isAbout(CountryMentions country) {
    return about.contains(country.country().value());
  }

  boolean isOnlyAboutUnitedStates() {
    return about.equals(Set.of("US"));
  }

  private static Words redated(LanguageDetector languages, Words text, Set<String> about) {
    boolean english = languages.detect(text).orElse("").equals("en");
    return ForeignDateline.before(text, english, about, text.text().hashCode());
  }

  private static MentionsByCountry standings(
      CountryTagger tagger, LanguageDetector languages, String title, Words text) {
    return tagger.standings(Words.of(title), text, languages.detect(text));
  }

  /** Cuts off what follows the first sentences after the dateline; empty when nothing follows. */
  private static Words beginning(Words text, int sentences) {
    int dateline = Dateline.end(text);
    int ended = -1;
    for (int word = 0; word < text.count(); word++) {
      boolean opens = ended < 0 || text.gap(word).opensSentence();
      if (text.start(word) >= dateline && opens && ++ended == sentences) {
        return Words.of(text.text().substring(0, text.start(word)).strip());
      }
    }
    return Words.of("");
  }
}
