package org.pillarwatch.store.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.store.EmptyStore;
import org.pillarwatch.store.StoreWithoutKafka;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.taxonomy.PublishedTaxonomies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Correcting the tags of an article, in a browser. */
@RequiresPostgreSql
@TestInstance(Lifecycle.PER_CLASS)
@StoreWithoutKafka
@TestPropertySource(properties = {"store.story.decides=false", "store.story.interval=1h"})
class ArticlePageIT {

  @Autowired Articles articles;
  @Autowired PublishedTaxonomies taxonomies;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;
  Browser browser;

  @BeforeAll
  void start() {
    browser = Browser.at(port);
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
  void correctsByOneClickOnceTheNameIsKnown() {
    browser.open(article(1));
    name("Jovita Kuok");
    browser.one("button[value='REMOVED pillars/governance']").click();
    browser.waitFor(() -> browser.one("#corrections").getText().contains("Removed"));
    assertThat(browser.one("#corrections").getText()).contains("Removed Governance, Jovita Kuok");

    browser.open(article(2));
    browser.one("button[value='CONFIRMED pillars/governance']").click();
    browser.waitFor(() -> browser.one(".reason .mark").getText().equals("by Jovita Kuok"));

    browser.open("/");
    assertThat(browser.one("#a-" + DeskPages.old(1).id().value()).getText()).contains("edited");
    assertThat(browser.one("#a-" + DeskPages.old(5).id().value()).getText())
        .doesNotContain("edited");
  }

  @Test
  void addsACountryByItsName() {
    browser.open(article(3));
    name("Ana");
    browser.one("[name=tag]").sendKeys("Honduras");
    browser.one("button[value=ADDED]").click();
    browser.waitFor(() -> browser.one("#corrections").getText().contains("Added Honduras"));
    assertThat(
            browser.all(".reason").stream()
                .map(reason -> reason.getText().replaceAll("\\s+", " "))
                .toList())
        .contains("Country in focus ✓ ✗ by Ana Honduras 100 %");
  }

  @Test
  void namesAMistakeOnThePage() {
    browser.open(article(4));
    name("Ana");
    browser.one("[name=tag]").sendKeys("Atlantis");
    browser.one("button[value=ADDED]").click();
    browser.waitFor(() -> !browser.all("#corrections .notice").isEmpty());
    assertThat(browser.one("#corrections .notice").getText())
        .isEqualTo("No topic and no country is called “Atlantis”.");
    assertThat(browser.one("h1").getText()).isEqualTo("Hearing 4 of the customs case");
  }

  private void name(String editor) {
    var field = browser.one("[name=editor]");
    browser.clear(field);
    field.sendKeys(editor);
  }

  private static String article(int hours) {
    return "/articles/" + DeskPages.old(hours).id().value();
  }
}
