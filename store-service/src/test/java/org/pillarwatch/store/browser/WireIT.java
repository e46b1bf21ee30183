package org.pillarwatch.store.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pillarwatch.store.TestArticles.NOON;
import static org.pillarwatch.store.TestArticles.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.events.ArticleClassified;
import org.pillarwatch.store.EmptyStore;
import org.pillarwatch.store.StoreWithoutKafka;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.taxonomy.PublishedTaxonomies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The live list under an editor's hands, in a browser. */
@RequiresPostgreSql
@TestInstance(Lifecycle.PER_CLASS)
@StoreWithoutKafka
@TestPropertySource(properties = {"store.story.decides=false", "store.story.interval=1h"})
class WireIT {

  @Autowired Articles articles;
  @Autowired PublishedTaxonomies taxonomies;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;
  Browser browser;

  @BeforeAll
  void start() {
    browser = Browser.at(port);
  }

  @BeforeEach
  void fill() {
    browser.offline(false);
    EmptyStore.empty(jdbc);
    DeskPages.fill(articles, taxonomies);
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void movesNothingUntilAsked() {
    browser.open("/");
    List<String> before = browser.rows();
    waitUntilLive();
    articles.keep(
        List.of(
            report("early").published(NOON.minus(Duration.ofDays(20))).event(),
            report("late").published(NOON).event()));
    browser.waitFor(() -> browser.one("#arrivals").getText().equals("2 new"));
    assertThat(browser.rows()).isEqualTo(before);
    assertThat(browser.title()).startsWith("(2) ");

    browser.press(".");

    browser.waitFor(() -> !browser.one("#arrivals").isDisplayed());
    List<String> shown = browser.rows();
    assertThat(shown).startsWith("a-" + report("late").id().value());
    assertThat(shown).doesNotContain("a-" + report("early").id().value());
    assertThat(browser.one("#total").getText()).isEqualTo("62");
    assertThat(browser.title()).doesNotContain("(");
    browser.reload();
    assertThat(browser.rows()).isEqualTo(shown);
  }

  @Test
  void countsAllThatCameMeanwhile() {
    browser.open("/");
    waitUntilLive();
    articles.keep(
        IntStream.range(0, 80)
            .mapToObj(
                at -> report("burst-" + at).published(NOON.minus(Duration.ofMinutes(at))).event())
            .toList());
    browser.waitFor(() -> browser.one("#arrivals").getText().equals("80 new"));

    browser.one("#arrivals").click();

    browser.waitFor(() -> browser.one("#total").getText().equals("140"));
    List<String> all = new ArrayList<>(browser.rows());
    while (all.size() < 140) {
      int shown = all.size();
      browser.run("arguments[0].click()", browser.one(".more a"));
      browser.waitFor(() -> browser.rows().size() > shown);
      all = browser.rows();
    }
    assertThat(all).doesNotHaveDuplicates().hasSize(140);
  }

  @Test
  void showsAtOnceToAReaderWhoFollows() {
    browser.open("/");
    waitUntilLive();
    browser.press("a");
    articles.keep(List.of(report("late").published(NOON).event()));
    browser.waitFor(() -> browser.rows().contains("a-" + report("late").id().value()));
    browser.press("a");
  }

  @Test
  void namesAFailureAndKeepsTheListTrue() {
    browser.open("/");
    List<String> before = browser.rows();
    browser.offline(true);
    WebElement box = browser.one("input[value='pillars/security']");
    box.click();

    browser.waitFor(() -> browser.one("#notice").isDisplayed());
    assertThat(browser.one("#notice").getText()).contains("cannot be reached");
    assertThat(browser.rows()).isEqualTo(before);
    assertThat(browser.path()).isEqualTo("/");

    browser.offline(false);
    browser.one("#retry").click();
    browser.waitFor(() -> browser.path().contains("topic=pillars%2Fsecurity"));
    browser.waitFor(() -> !browser.one("#notice").isDisplayed());
    assertThat(browser.rows()).isEmpty();
  }

  @Test
  void namesAMistypedDateWithoutLeavingTheView() {
    browser.open("/?pillar=governance");
    browser.one("[name=from]").sendKeys("30.11.2026", Keys.TAB);

    browser.waitFor(() -> browser.one("#notice").isDisplayed());
    assertThat(browser.one("#notice").getText()).contains("from=30.11.2026");
    assertThat(browser.path()).isEqualTo("/?pillar=governance");
    assertThat(browser.one("[name=from]").getDomProperty("value")).isEqualTo("30.11.2026");
  }

  @Test
  void leadsFromTheSearchToTheFirstResult() {
    browser.open("/");
    browser.one("#q").sendKeys("Hearing", Keys.ENTER);
    browser.waitFor(() -> browser.all(".item.here").size() == 1);
    browser.press("j");
    assertThat(browser.rows().indexOf(browser.one(".here").getDomAttribute("id"))).isEqualTo(1);
    assertThat(browser.one("#q").getDomProperty("value")).isEqualTo("Hearing");

    browser.press("/");
    browser.press(Keys.ESCAPE);
    assertThat(browser.one("#q").getDomProperty("value")).isEqualTo("Hearing");
  }

  @Test
  void keepsOneStepOfHistoryForASearch() {
    browser.open("/");
    Object before = browser.run("return history.length");
    for (String part : List.of("Hea", "ri", "ng")) {
      browser.one("#q").sendKeys(part);
      String typed = String.valueOf(browser.one("#q").getDomProperty("value"));
      browser.waitFor(() -> browser.path().equals("/?q=" + typed));
    }
    assertThat(Integer.parseInt(String.valueOf(browser.run("return history.length"))))
        .isEqualTo(Integer.parseInt(String.valueOf(before)) + 1);
    browser.back();
    browser.waitFor(() -> browser.path().equals("/"));
  }

  @Test
  void findsThePlaceAgain() {
    browser.open("/");
    browser.run("arguments[0].click()", browser.one(".more a"));
    browser.waitFor(() -> browser.rows().size() == 60);
    for (int step = 0; step < 55; step++) {
      browser.press("j");
    }
    String row = browser.one(".here").getDomAttribute("id");
    browser.press("o");
    browser.waitFor(() -> browser.path().startsWith("/articles/"));
    browser.waitFor(() -> browser.all("html.scripted").size() == 1);

    browser.press("j");
    browser.waitFor(() -> !browser.path().endsWith(row.substring(2)));
    browser.waitFor(() -> browser.all("html.scripted").size() == 1);
    String next = "a-" + browser.path().substring("/articles/".length());
    browser.press("u");

    browser.waitFor(() -> browser.path().equals("/") && browser.all(".here").size() == 1);
    assertThat(browser.one(".here").getDomAttribute("id")).isEqualTo(next).isNotEqualTo(row);
    assertThat(Double.parseDouble(String.valueOf(browser.run("return scrollY")))).isPositive();
  }

  @Test
  void readsDaysInTheZoneOfTheReader() {
    // 20:00 UTC and 04:00 UTC of the next day are the same day in Guatemala, six hours behind.
    articles.keep(
        List.of(
            dated("evening", "2021-07-20T20:00:00Z"),
            dated("night", "2021-07-21T04:00:00Z"),
            dated("morning", "2021-07-21T07:00:00Z")));
    browser.open("/");
    browser.open("/?from=2021-07-20&to=2021-07-20");
    assertThat(browser.rows())
        .containsExactly(
            "a-" + report("night").id().value(), "a-" + report("evening").id().value());
    browser.open("/?from=2021-07-20&to=2021-07-20&zone=UTC");
    assertThat(browser.rows()).containsExactly("a-" + report("evening").id().value());
  }

  private static ArticleClassified dated(String name, String time) {
    return report(name).published(Instant.parse(time)).event();
  }

  @Test
  void showsEighteenRowsOnADesk() {
    browser.open("/");
    assertThat(
            browser.strings(
                "return [...document.querySelectorAll('.item')].filter(row =>"
                    + " row.getBoundingClientRect().bottom <= innerHeight).map(row => row.id)"))
        .hasSizeGreaterThanOrEqualTo(18);
  }

  @Test
  void removesAFilterByItsChip() {
    browser.open("/?pillar=governance&country=GT");
    assertThat(browser.all(".chip")).hasSize(2);
    browser.all(".chip").getFirst().click();
    browser.waitFor(() -> browser.path().equals("/?country=GT"));
  }

  private void waitUntilLive() {
    browser.waitFor(() -> browser.all("#live.on").size() == 1);
  }
}
