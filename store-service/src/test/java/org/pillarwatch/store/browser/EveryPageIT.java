package org.pillarwatch.store.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.store.EmptyStore;
import org.pillarwatch.store.StoreWithoutKafka;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.beat.Beats;
import org.pillarwatch.store.story.Stories;
import org.pillarwatch.store.story.correction.StoryCorrections;
import org.pillarwatch.store.taxonomy.PublishedTaxonomies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What holds for every page of the desk, in a browser. */
@RequiresPostgreSql
@TestInstance(Lifecycle.PER_CLASS)
@StoreWithoutKafka
@TestPropertySource(properties = {"store.story.decides=false", "store.story.interval=1h"})
class EveryPageIT {

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  @Autowired Articles articles;
  @Autowired PublishedTaxonomies taxonomies;
  @Autowired Beats beats;
  @Autowired StoryCorrections corrections;
  @Autowired Stories stories;
  @Autowired DataSource database;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;
  private final List<String> paths = new ArrayList<>();
  Browser browser;

  @BeforeAll
  void start() {
    browser = Browser.at(port);
    EmptyStore.empty(jdbc);
    DeskPages.fill(articles, taxonomies);
    beats.add(null, "Courts of Guatemala", "country=GT");
    paths.addAll(DeskPages.paths());
    paths.add("/stories/" + DeskPages.story(articles, corrections, stories, database));
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void takesLettersAsTextInEveryField() {
    int tried = 0;
    for (String path : paths) {
      browser.open(path);
      int fields = textFields().size();
      for (int at = 0; at < fields; at++) {
        browser.open(path);
        WebElement field = textFields().get(at);
        browser.clear(field);
        field.sendKeys(LETTERS);
        String limit = field.getDomAttribute("size");
        assertThat(field.getDomProperty("value")).as("%s, size %s", path, limit).isEqualTo(LETTERS);
        assertThat(browser.all("dialog[open]")).as(path).isEmpty();
        tried++;
      }
    }
    assertThat(tried).isGreaterThan(6);
  }

  private List<WebElement> textFields() {
    return browser.all("input[type=text], input[type=search], textarea").stream()
        .filter(WebElement::isDisplayed)
        .toList();
  }

  @Test
  void staysOnThePageWhenLettersChooseFromASelect() {
    browser.open("/dead-letters");
    String before = browser.path();
    for (WebElement select : browser.all("select")) {
      select.sendKeys("uvok");
    }
    assertThat(browser.path()).isEqualTo(before);
    assertThat(browser.all("select")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"320, ''", "320, Ana", "390, Ana", "800, Ana", "1400, Ana"})
  void needsNoSidewaysScroll(int width, String person) {
    browser.person(person);
    browser.size(width, 900);
    assertSoftly(softly -> {
      for (String path : paths) {
        browser.open(path);
        softly
            .assertThat(
                browser.run(
                    "const page = document.documentElement;"
                        + " return page.scrollWidth - page.clientWidth"))
            .as("%s at %d pixels", path, width)
            .isEqualTo("0");
      }
    });
    browser.size(1400, 1000);
  }

  @ParameterizedTest
  @CsvSource({"false, ''", "false, Ana", "true, Ana"})
  void violatesNoRuleOfAccessibility(boolean dark, String person) throws IOException {
    browser.person(person);
    String axe;
    try (var script = getClass().getResourceAsStream("/axe.min.js")) {
      assertThat(script).isNotNull();
      axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
    browser.prefersDark(dark);
    assertSoftly(softly -> {
      for (String path : paths) {
        browser.open(path);
        browser.run(axe);
        softly
            .assertThat(
                browser.stringsLater(
                    "const done = arguments[arguments.length - 1];"
                        + "axe.run().then(found => done(found.violations.flatMap(rule =>"
                        + " rule.nodes.map(node => rule.id + ' ' + node.html.slice(0, 120)))))"))
            .as("%s, %s", path, dark ? "dark" : "light")
            .isEmpty();
      }
    });
    browser.prefersDark(false);
  }
}
