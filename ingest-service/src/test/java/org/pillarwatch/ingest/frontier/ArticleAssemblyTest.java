package org.pillarwatch.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.ingest.page.ExtractedArticle;
import org.pillarwatch.ingest.page.ExtractedArticle.Finding;
import org.pillarwatch.ingest.page.ExtractedArticle.Mark;

class ArticleAssemblyTest {

  static final Instant NOON = Instant.parse("2021-07-29T12:00:00Z");
  static final Instant MORNING = Instant.parse("2021-07-29T08:00:00Z");
  static final URI FEED = URI.create("https://news.example/feed");
  static final URI PAGE = URI.create("https://news.example/story");
  static final String TEXT = "A sentence that says what happened, and to whom. ".repeat(5).strip();

  ArticleAssembly assembly = new ArticleAssembly(100);

  @Test
  void takesFactsOfThePageFirstAndOfTheFeedWhereThePageHasNone() {
    ArticleFetched article =
        seen(
            assembly.of(due("From the feed", TEXT), page("From the page", TEXT, null), PAGE, NOON));

    assertThat(article.id()).isEqualTo(ArticleId.of(PAGE));
    assertThat(article.title()).isEqualTo("From the page");
    assertThat(article.publishedAt()).isEqualTo(MORNING);
    assertThat(article.authors()).containsExactly("A. Writer");
    assertThat(article.source().name()).isEqualTo("News");
  }

  @Test
  void isNamedByTheCanonicalAddressWithoutTracking() {
    URI found = URI.create("https://news.example/story?utm_source=x&id=1");

    assertThat(seen(assembly.of(due("T", ""), page("T", TEXT, null), found, NOON)).url())
        .isEqualTo(URI.create("https://news.example/story?id=1"));
    assertThat(seen(assembly.of(due("T", ""), page("T", TEXT, PAGE), found, NOON)).url())
        .isEqualTo(PAGE);
  }

  private static ArticleFetched seen(PageSighting sighting) {
    return switch (sighting) {
      case PageSighting.Seen(ArticleFetched article, _) -> article;
      case PageSighting.Other(String reason) -> throw new AssertionError(reason);
    };
  }

  @Test
  void ignoresTheSectionAboveAPageAsCanonicalAddress() {
    URI story = URI.create("https://news.example/world/port-closed-after-storm");
    URI section = URI.create("https://news.example/world");

    assertThat(seen(assembly.of(due("T", ""), page("T", TEXT, section), story, NOON)).url())
        .isEqualTo(story);
    assertThat(
            seen(assembly.of(
                    due("T", ""), page("T", TEXT, story), URI.create(story + "/amp"), NOON))
                .url())
        .isEqualTo(story);
  }

  @Test
  void ignoresAFrontPageAsCanonicalAddress() {
    URI front = URI.create("https://news.example/");

    assertThat(seen(assembly.of(due("T", ""), page("T", TEXT, front), PAGE, NOON)).url())
        .isEqualTo(PAGE);
  }

  @Test
  void takesTheFeedsTextWhereThePageHoldsBackTheArticle() {
    var sighting =
        assembly.of(due("T", TEXT), page("T", "Subscribe to read on.", null), PAGE, NOON);

    assertThat(sighting)
        .isEqualTo(new PageSighting.Seen(seen(sighting), TextOrigin.feed("fuller")));
    assertThat(seen(sighting).text()).isEqualTo(TEXT);
  }

  @Test
  void passesOnWhatThePageSaysOfTheWhole() {
    var article = seen(assembly.of(due("T", ""), page("T", TEXT, null), PAGE, NOON));

    assertThat(article.marks()).containsExactly(ArticleFetched.PAYWALLED);
    assertThat(assembly.ofFeedAlone(due("T", TEXT), NOON).orElseThrow().marks()).isEmpty();
  }

  @Test
  void makesNoArticleOfTooFewWords() {
    assertThat(assembly.of(due("T", "few"), page("T", "few", null), PAGE, NOON))
        .isEqualTo(new PageSighting.Other("no-text"));
    assertThat(assembly.ofFeedAlone(due("T", "few"), NOON)).isEmpty();
  }

  @Test
  void fitsItsTopicHoweverLongTheText() {
    String endless = "x".repeat(ArticleFetched.MAX_LENGTH);

    var article = assembly.ofFeedAlone(due("y".repeat(5_000), endless), NOON).orElseThrow();

    assertThat(article.title().length() + article.text().length())
        .isLessThanOrEqualTo(ArticleFetched.MAX_LENGTH);
  }

  @Test
  void holdsNothingThatADatabaseOrAJsonReaderRefuses() {
    var article =
        assembly.ofFeedAlone(due("nul\0 half\ud83d", TEXT + "\0\ud800"), NOON).orElseThrow();

    assertThat(article.title()).isEqualTo("nul half\ufffd");
    assertThat(article.text()).isEqualTo(TEXT + "\ufffd");
  }

  private static DuePage due(String title, String text) {
    var facts =
        new EntryFacts("guid", title, null, text, List.of("A. Writer"), MORNING, null, "en", null);
    return new DuePage(1, 1, FEED, "News", "key", PAGE, facts, 0, null, null);
  }

  private static ExtractedArticle page(String title, String text, @Nullable URI canonical) {
    return new ExtractedArticle(
        Finding.ARTICLE,
        title,
        text,
        List.of(),
        null,
        null,
        "en",
        canonical,
        null,
        null,
        null,
        Set.of(Mark.PAYWALLED),
        1,
        Map.of());
  }
}
