package org.pillarwatch.launcher.samplesite;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleArticlesTest {
  private static final Path FILES = Path.of("src/main/resources/sample-site/articles");

  @Test
  void indexesEveryArticleFile() throws IOException {
    try (var files = Files.list(FILES)) {
      var slugs =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".md"))
              .map(name -> name.substring(0, name.length() - ".md".length()));

      assertThat(SampleArticles.bundled())
          .extracting(SampleArticle::slug)
          .containsExactlyInAnyOrderElementsOf(slugs.toList());
    }
  }

  @Test
  void writesTwoThirdsInEnglishAndOneThirdInSpanish() {
    assertThat(SampleArticles.bundled())
        .hasSize(60)
        .filteredOn(article -> article.outlet().language().equals("es"))
        .hasSize(20);
  }

  static Stream<SampleArticle> articles() {
    return SampleArticles.bundled().stream();
  }

  static Stream<Named<SampleArticle>> namedArticles() {
    return articles().map(article -> Named.of(article.slug(), article));
  }

  @ParameterizedTest
  @MethodSource("namedArticles")
  void writesAFullNewsTextEachTime(SampleArticle article) {
    var words = String.join(" ", article.text().blocks()).split("\\s+", -1).length;

    assertThat(words).isBetween(120, 360);
    assertThat(article.text().blocks()).hasSizeGreaterThan(4);
  }

  @Test
  void givesEachArticleItsOwnTitleButForTheSyndicatedCopy() {
    assertThat(SampleArticles.bundled().stream().map(article -> article.text().title()).distinct())
        .hasSize(59);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Guatemala",
        "Honduras",
        "El Salvador",
        "Nicaragua",
        "Costa Rica",
        "Panama",
        "Mexico",
        "United States",
        "Colombia",
        "España",
        "Kenya",
        "Ukraine",
        "Japan",
        "Haiti",
        "Philippines",
        "Brazil",
        "Ecuador",
        "Venezuela",
        "Bolivia",
        "South Africa"
      })
  void namesManyCountries(String country) {
    assertThat(SampleArticles.bundled())
        .anySatisfy(article -> assertThat(text(article)).contains(country));
  }

  @Test
  void surroundsTheSyndicatedReleaseWithBoilerplate() {
    var release = bundled("five-pillar-strategy-released").text().blocks();
    var copy = bundled("partner-five-pillar-strategy").text().blocks();

    assertThat(copy).containsSubsequence(release).hasSizeGreaterThan(release.size() + 2);
  }

  @Test
  void spinsTheReportParagraphByParagraph() {
    var report = bundled("vice-president-plan-slow-results").text().blocks();
    var rewrite = bundled("vp-cautions-gradual-outcomes").text().blocks();

    assertThat(rewrite).hasSameSizeAs(report).doesNotContainAnyElementsOf(report);
  }

  @Test
  void listsEightLinesOfEffort() {
    assertThat(bundled("eight-lines-of-effort").text().blocks())
        .filteredOn(block -> block.startsWith("- "))
        .singleElement()
        .satisfies(list -> assertThat(list.lines()).hasSize(8));
  }

  @Test
  void correctsOneArticle() {
    assertThat(SampleArticles.bundled())
        .extracting(SampleArticle::correction)
        .filteredOn(Objects::nonNull)
        .hasSize(1);
  }

  private static SampleArticle bundled(String slug) {
    return articles().filter(article -> article.slug().equals(slug)).findFirst().orElseThrow();
  }

  private static String text(SampleArticle article) {
    return Stream.of(List.of(article.text().title()), article.text().blocks())
        .flatMap(List::stream)
        .collect(joining("\n"));
  }
}
