package org.pillarwatch.ingest.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pillarwatch.ingest.page.Explanation.Paragraph;

class SiteRulesTest {
  private static final String NEWS =
      "The council voted on Tuesday to close the harbour road, and the mayor, who had spoken"
          + " against it, said that she would carry out what was decided. Traders had asked for"
          + " another year, since the new bridge will not be open before the summer after next.";

  private static final SiteRule RULE =
      SiteRule.of(
          "news.example",
          """
          # The body is called otherwise on every second page.
          body: div.odd-text
          strip: .odd-text .box
          title: .odd-title
          test_url: https://news.example/harbour
          test_contains: close the harbour road
          """);

  private final SiteRules rules = new SiteRules(List.of(RULE));
  private final ArticleExtractor extractor = new ArticleExtractor(rules);

  @Test
  void readsAPageAsItsRuleSays() {
    ExtractedArticle article = read("https://www.news.example/a", "odd-text");

    assertThat(article.text()).isEqualTo(NEWS);
    assertThat(article.title()).isEqualTo("Road to close");
  }

  @Test
  void readsAPageThatTheRuleFitsNoMoreAsIfThereWereNone() {
    assertThat(read("https://news.example/a", "new-text"))
        .isEqualTo(
            new ArticleExtractor().extract(page("new-text"), source("https://news.example/a")));
  }

  @Test
  void mayNameAnyAttribute() {
    SiteRule rule =
        SiteRule.of("news.example", "body: div[data-part=text]\ntitle: [data-part=title]");
    String page =
        "<main><h1>News</h1><i data-part=title>Road to close</i><p>Traders complain.</p>"
            + "<div data-part=text>"
            + NEWS
            + "<p>"
            + NEWS
            + "</div></main>";

    ExtractedArticle article =
        new ArticleExtractor(new SiteRules(List.of(rule)))
            .extract(page.getBytes(UTF_8), source("https://news.example/a"));

    assertThat(article.text()).isEqualTo(NEWS + "\n" + NEWS);
    assertThat(article.title()).isEqualTo("Road to close");
  }

  @Test
  void leavesOtherSitesAlone() {
    assertThat(read("https://othernews.example/a", "odd-text").text()).contains("Buy a boat");
  }

  @Test
  void switchesARuleOffWhoseSelfTestFailsAndOnAgain() {
    PageSource test = source("https://news.example/harbour");

    assertThat(rules.test(RULE, page("new-text"), test)).isFalse();
    assertThat(rules.isOn(RULE)).isFalse();
    assertThat(read("https://news.example/a", "odd-text").text()).contains("Buy a boat");
    assertThat(rules.test(RULE, page("odd-text"), test)).isTrue();
    assertThat(read("https://news.example/a", "odd-text").text()).isEqualTo(NEWS);
  }

  @Test
  void isShownWhereAReadingIsExplained() {
    Explanation read = explain("odd-text");
    assertThat(read.reasons()).contains("the rule for news.example reads the page");
    assertThat(read.paragraphs())
        .filteredOn(Paragraph::kept)
        .extracting(Paragraph::text)
        .containsExactly(NEWS);
    assertThat(explain("new-text").reasons())
        .contains("the rule for news.example finds no prose on the page and is not used");

    rules.test(RULE, page("new-text"), source("https://news.example/harbour"));

    assertThat(explain("odd-text").reasons())
        .contains("the rule for news.example is off: it fails its own test");
  }

  @Test
  void refusesARuleThatCannotBeRight() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SiteRule.of("a.example", "strip: .x"))
        .withMessageContaining("without a body");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SiteRule.of("a.example", "body: div[["))
        .withMessageContaining("div[[");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SiteRule.of("a.example", "body: div\ntest_url: https://a.example/"))
        .withMessageContaining("need each other");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SiteRule.of("a.example", "bodies: div"))
        .withMessageContaining("bodies");
  }

  @Test
  void takesTheDateOfAnAnnouncementBeforeOneThatOnlyPeopleRead() {
    var announced = new Announcement("", null, List.of(), Instant.parse("2021-07-29T12:00:00Z"));
    byte[] page = "<h1>Road</h1><p class=date>27 July 2021</p><p>News.</p>".getBytes(UTF_8);
    var extracted =
        new ArticleExtractor().extract(page, new PageSource(null, Map.of(), null, announced));

    assertThat(extracted.publishedAt()).isEqualTo("2021-07-29T12:00:00Z");
  }

  private ExtractedArticle read(String url, String name) {
    return extractor.extract(page(name), source(url));
  }

  private Explanation explain(String name) {
    return extractor.explain(page(name), source("https://news.example/a"));
  }

  private static PageSource source(String url) {
    return new PageSource(URI.create(url), Map.of());
  }

  private static byte[] page(String name) {
    return """
    <title>Road to close - News</title><h2 class=odd-title>Road to close</h2>
    <div class=%s><p>%s</p><div class=box><p>Buy a boat, said everybody who was asked at the
    harbour yesterday, and then they bought one, two or three of them.</p></div></div>\
    """
        .formatted(name, NEWS)
        .getBytes(UTF_8);
  }
}
