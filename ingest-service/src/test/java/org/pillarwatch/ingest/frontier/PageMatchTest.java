package org.pillarwatch.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarwatch.ingest.page.ExtractedArticle;
import org.pillarwatch.ingest.page.ExtractedArticle.Finding;

class PageMatchTest {

  static final String HEADLINE = "Ferry runs aground off the northern cape";
  static final String STORY =
      "The night ferry ran aground on a sand bank off the northern cape, the coast guard said. ";
  static final String LIST =
      "Prices of bread rose again. The school board meets on Friday. Rain is expected all week. ";
  static final URI ASKED = URI.create("https://news.example/2021/07/29/ferry-runs-aground");

  @ParameterizedTest
  @CsvSource({
    "https://news.example/, front-page",
    "https://www.news.example/index.html, front-page",
    "https://news.example/es, front-page",
    "https://news.example/2021/07/, section-page",
    "https://news.example/local-news, section-page",
    "https://id.example/enter?to=%2F2021%2F07%2F29%2Fferry-runs-aground, detour-page",
    "https://news.example/2020/05/01/an-older-story-of-the-archive, another-page",
  })
  void refusesAPageThatTheLinkOnlyLeadsTo(String landing, String reason) {
    assertThat(refusal(HEADLINE, "All the news", LIST, landing)).contains(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "https://news.example/2021/07/29/ferry-runs-aground/, Night on the sand bank",
    "https://www.news.example/2021/07/29/ferry-runs-aground, Night on the sand bank",
    "https://news.example/world/548812-night-on-a-bank, Ferry runs aground at the northern cape",
    "https://other.example/archive/ferry-runs-aground-cape.html, Night on the sand bank",
  })
  void takesThePageThatTheLinkNamesUnderAnyAddress(String landing, String title) {
    assertThat(refusal(HEADLINE, title, STORY, landing)).isEmpty();
  }

  @Test
  void refusesAPageOfWhichTheFeedSaysNothingAtAll() {
    assertThat(refusal(HEADLINE, "Vi bryr oss", "Velg hva du vil. ".repeat(9), ASKED.toString()))
        .contains("another-page");
  }

  @Test
  void refusesAPageThatSeveralEntriesLeadTo() {
    Optional<String> refusal =
        match(HEADLINE)
            .refuse(
                page("Live: the day at sea", STORY + LIST, Map.of()),
                URI.create("https://news.example/live/day-at-sea-all-updates-of-thursday"),
                0,
                true);

    assertThat(refusal).contains("shared-page");
  }

  @Test
  void refusesAWallWhateverItsAddress() {
    ExtractedArticle wall = page(HEADLINE, "", Map.of("finding", "consent-wall"));

    assertThat(match(HEADLINE).refuse(wall, ASKED, 0, false)).contains("consent-wall");
  }

  @Test
  void comparesHeadlinesOfScriptsWithoutBlanks() {
    HeadlineWords one = HeadlineWords.of("北方海岬外渡轮搁浅");

    assertThat(one.agrees(HeadlineWords.of("渡轮在北方海岬外搁浅 - 海港日报"))).isTrue();
    assertThat(one.agrees(HeadlineWords.of("教师结束罢工"))).isFalse();
  }

  private static Optional<String> refusal(
      String headline, String title, String text, String landing) {
    URI there = URI.create(landing);
    return new PageMatch(facts(headline), ASKED, there)
        .refuse(page(title, text, Map.of()), there, 0, false);
  }

  private static PageMatch match(String headline) {
    return new PageMatch(facts(headline), ASKED, ASKED);
  }

  private static EntryFacts facts(String headline) {
    Instant noon = Instant.parse("2021-07-29T12:00:00Z");
    return new EntryFacts("g", headline, null, "", List.of(), noon, null, "en", null);
  }

  private static ExtractedArticle page(String title, String text, Map<String, String> origins) {
    return new ExtractedArticle(
        text.isEmpty() ? Finding.NO_ARTICLE : Finding.ARTICLE,
        title,
        text,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Set.of(),
        1,
        origins);
  }
}
