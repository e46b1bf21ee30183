package org.pillarwatch.store.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pillarwatch.store.TestArticles.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.openqa.selenium.WebElement;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.events.ArticleClassified;
import org.pillarwatch.store.EmptyStore;
import org.pillarwatch.store.StoreWithoutKafka;
import org.pillarwatch.store.TestArticles;
import org.pillarwatch.store.article.Articles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The links of the list for spans of time and for the best matches, in a browser. */
@RequiresPostgreSql
@TestInstance(Lifecycle.PER_CLASS)
@StoreWithoutKafka
@TestPropertySource(properties = {"store.story.decides=false", "store.story.interval=1h"})
class ViewLinksIT {

  @Autowired Articles articles;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;
  Browser browser;

  @BeforeAll
  void start() {
    browser = Browser.at(port);
    EmptyStore.empty(jdbc);
    articles.keep(
        List.of(
            ago("minutes", Duration.ofMinutes(10), "Ferry sails", "A ferry of Port Almeda sails."),
            ago("hours", Duration.ofHours(3), "Port opens", "The ferry sails to the lighthouse."),
            ago("days", Duration.ofDays(3), "Lighthouse", "The lighthouse is lit by a lighthouse."),
            ago("weeks", Duration.ofDays(20), "Port burns", "No lighthouse was lit.")));
    browser.waitFor(() -> shown("/?q=lighthouse").size() == 3);
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  private static ArticleClassified ago(String name, Duration age, String title, String text) {
    Instant then = Instant.now().minus(age);
    TestArticles article = report("view-" + name).titled(title).saying(text);
    return article.published(then).fetched(then).event();
  }

  private List<String> shown(String path) {
    browser.open(path);
    return titles();
  }

  private List<String> titles() {
    return browser.all(".item h2 a").stream().map(WebElement::getText).toList();
  }

  private WebElement link(String label) {
    return browser.all(".spans-of a").stream()
        .filter(link -> link.getText().equals(label))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void restrictAViewToASpanAndBack() {
    browser.open("/");
    assertThat(titles()).hasSize(4);

    link("1 h").click();
    browser.waitFor(() -> titles().equals(List.of("Ferry sails")));
    assertThat(link("1 h").getDomAttribute("aria-current")).isEqualTo("true");
    link("24 h").click();
    browser.waitFor(() -> titles().equals(List.of("Ferry sails", "Port opens")));
    link("7 d").click();
    browser.waitFor(() -> titles().equals(List.of("Ferry sails", "Port opens", "Lighthouse")));
    assertThat(link("24 h").getDomAttribute("aria-current")).isNull();

    link("7 d").click();
    browser.waitFor(() -> titles().size() == 4);
  }

  @Test
  void keepTheWordsOfTheQuery() {
    browser.open("/?q=ferry+or+lighthouse");
    assertThat(titles()).hasSize(4);

    link("24 h").click();

    browser.waitFor(() -> titles().equals(List.of("Ferry sails", "Port opens")));
    assertThat(browser.one("[name=q]").getDomProperty("value"))
        .isEqualTo("(ferry or lighthouse) date:24h");
  }

  @Test
  void switchBetweenTheOrders() {
    browser.open("/");
    assertThat(browser.all(".spans-of a")).hasSize(3);

    browser.open("/?q=lighthouse");
    assertThat(titles()).containsExactly("Port opens", "Lighthouse", "Port burns");
    link("Relevance").click();
    browser.waitFor(() -> browser.path().contains("order=relevance"));
    assertThat(titles()).containsExactlyInAnyOrder("Port opens", "Lighthouse", "Port burns");
    assertThat(link("Relevance").getDomAttribute("aria-current")).isEqualTo("true");

    link("Relevance").click();
    browser.waitFor(() -> !browser.path().contains("order="));
    assertThat(titles()).containsExactly("Port opens", "Lighthouse", "Port burns");
  }
}
