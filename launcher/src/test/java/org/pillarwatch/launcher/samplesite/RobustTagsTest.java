package org.pillarwatch.launcher.samplesite;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarwatch.classify.ArticleClassifier;
import org.pillarwatch.classify.Classification;
import org.pillarwatch.events.CountryRole;

/** What must not change the tags of an article, tried on every article of the sample site. */
class RobustTagsTest {

  static final ArticleClassifier CLASSIFIER = ArticleClassifier.standard();

  static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          Map.entry("said", "stated"),
          Map.entry("says", "states"),
          Map.entry("told", "informed"),
          Map.entry("asked", "requested"),
          Map.entry("began", "started"),
          Map.entry("help", "assistance"),
          Map.entry("helped", "assisted"),
          Map.entry("many", "numerous"),
          Map.entry("several", "various"),
          Map.entry("about", "roughly"),
          Map.entry("near", "close to"),
          Map.entry("before", "prior to"),
          Map.entry("after", "following"),
          Map.entry("because", "since"),
          Map.entry("also", "likewise"),
          Map.entry("big", "large"),
          Map.entry("small", "little"),
          Map.entry("show", "demonstrate"),
          Map.entry("shows", "demonstrates"),
          Map.entry("end", "finish"),
          Map.entry("new", "fresh"),
          Map.entry("first", "initial"),
          Map.entry("last", "final"),
          Map.entry("people", "individuals"),
          Map.entry("children", "youngsters"),
          Map.entry("money", "cash"),
          Map.entry("plan", "scheme"),
          Map.entry("year", "twelvemonth"),
          Map.entry("often", "frequently"),
          Map.entry("while", "whereas"));

  private record Tags(Set<String> topics, Set<String> focus) {

    Set<String> all() {
      Set<String> all = new TreeSet<>(topics);
      all.addAll(focus);
      return all;
    }
  }

  private static Tags tags(String title, String text) {
    Classification classification = CLASSIFIER.classify(title, text, null);
    return new Tags(
        classification
            .topics("pillars")
            .map(tag -> tag.id())
            .collect(Collectors.toCollection(TreeSet::new)),
        classification.countries().stream()
            .filter(tag -> tag.role() == CountryRole.FOCUS)
            .map(tag -> tag.code().value())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static String body(SampleArticle article) {
    return String.join("\n\n", article.text().blocks());
  }

  /** The share of all tags that are the same before and after. */
  private static double kept(UnaryOperator<String> title, UnaryOperator<String> text) {
    int kept = 0;
    int all = 0;
    for (SampleArticle article : SampleArticles.bundled()) {
      Set<String> before = tags(article.text().title(), body(article)).all();
      Set<String> after =
          tags(title.apply(article.text().title()), text.apply(body(article))).all();
      Set<String> either = new TreeSet<>(before);
      either.addAll(after);
      before.retainAll(after);
      kept += before.size();
      all += either.size();
    }
    assertThat(all).as("tags").isGreaterThan(60);
    return (double) kept / all;
  }

  @Test
  void keepsTagsWithoutAccents() {
    UnaryOperator<String> plain =
        text -> Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");

    assertThat(kept(plain, plain)).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void keepsTagsInSmallLetters() {
    UnaryOperator<String> small = text -> text.toLowerCase(Locale.ROOT);

    assertThat(kept(small, small)).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void keepsTagsUnderAHeadlineInCapitals() {
    assertThat(kept(title -> title.toUpperCase(Locale.ROOT), UnaryOperator.identity()))
        .isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void keepsTagsOfASpunRewrite() {
    assertThat(kept(RobustTagsTest::spun, RobustTagsTest::spun)).isGreaterThanOrEqualTo(0.95);
  }

  private static String spun(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.split("(?<=[^\\p{L}])|(?=[^\\p{L}])", -1)) {
      words.add(SYNONYMS.getOrDefault(word, word));
    }
    return String.join("", words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "© 2021 Example News. All rights reserved.",
        "Sign up for our newsletter and get the best stories in your inbox.",
        "Síguenos en las redes. Todos los derechos reservados.",
        "Countries\n\nArgentina | Bolivia | Brazil | Chile | Colombia | Cuba | Ecuador | Mexico | Peru",
        "More from: Kenya, Uganda, Tanzania, Rwanda, Burundi, Somalia and Ethiopia"
      })
  void changesNothingForBoilerplateBelow(String boilerplate) {
    assertThat(kept(UnaryOperator.identity(), text -> text + "\n\n" + boilerplate)).isEqualTo(1);
  }
}
