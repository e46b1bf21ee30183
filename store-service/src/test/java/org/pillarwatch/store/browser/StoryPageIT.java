package org.pillarwatch.store.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.openqa.selenium.WebElement;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.store.EmptyStore;
import org.pillarwatch.store.StoreWithoutKafka;
import org.pillarwatch.store.TestArticles;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.story.Stories;
import org.pillarwatch.store.story.TestStories;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Correcting a story, in a browser. */
@RequiresPostgreSql
@TestInstance(Lifecycle.PER_CLASS)
@StoreWithoutKafka
@TestPropertySource(properties = {"store.story.decides=false", "store.story.interval=1h"})
class StoryPageIT {

  private static final TestArticles OPENS = DeskPages.harbour("opens", DeskPages.HARBOUR);
  private static final TestArticles COPIED =
      DeskPages.harbour("copied", "Home | World. " + DeskPages.HARBOUR);
  private static final TestArticles MARKET = DeskPages.harbour("market", DeskPages.MARKET);

  @Autowired Articles articles;
  @Autowired Stories stories;
  @Autowired DataSource database;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;
  Browser browser;

  @BeforeAll
  void start() {
    browser = Browser.at(port);
  }

  @BeforeEach
  void fill() {
    EmptyStore.empty(jdbc);
    articles.keep(List.of(OPENS.event()));
    articles.keep(List.of(COPIED.event()));
    articles.keep(List.of(MARKET.event()));
    TestStories.decide(database);
    browser.person("Ana");
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void takesAnArticleOutAndPutsItBack() {
    String before = openStory(OPENS);
    assertThat(titles()).containsExactly("Harbour opens", "Harbour copied");

    apart("Harbour copied").click();
    browser.waitFor(() -> titles().equals(List.of("Harbour opens")));
    assertThat(corrections())
        .startsWith(
            "“Harbour copied” (The copied Herald) was taken out of this story, into another story,"
                + " Ana,");
    browser.one("#corrections li a[href^='/stories/']").click();
    browser.waitFor(() -> titles().equals(List.of("Harbour copied")));
    assertThat(browser.one(".reports .mark").getText()).isEqualTo("by Ana");

    browser.one("button[name=undo]").click();
    browser.waitFor(() -> titles().size() == 2);
    assertThat(browser.path()).startsWith(before);
    assertThat(browser.all("#corrections li")).isEmpty();
  }

  @Test
  void putsTwoStoriesTogether() {
    String other = openStory(MARKET);
    openStory(OPENS);
    browser.one("[name=same]").sendKeys("http://desk.example" + other);
    submit();

    browser.waitFor(() -> titles().contains("Harbour market"));
    assertThat(titles()).hasSize(3);
    assertThat(corrections())
        .startsWith("“Harbour market” (The market Herald) was put into this story, Ana,");
    browser.open(other);
    assertThat(titles()).hasSize(3);
  }

  @Test
  void namesAMistakeOnThePage() {
    openStory(OPENS);
    browser.one("[name=same]").sendKeys("the one about the market");
    submit();
    browser.waitFor(() -> !browser.all("#corrections .notice").isEmpty());
    assertThat(browser.one("#corrections .notice").getText())
        .isEqualTo("Give the address of an article or of a story on this desk.");

    apart("Harbour opens").click();
    browser.waitFor(
        () -> browser.one("#corrections .notice").getText().startsWith("Every other article"));
    assertThat(titles()).hasSize(2);
  }

  @Test
  void needsANameWhereTheBrowserStatesNone() {
    browser.person("");
    openStory(OPENS);
    apart("Harbour copied").click();
    assertThat(browser.all("[name=editor]:invalid")).hasSize(1);

    browser.one("[name=editor]").sendKeys("Bea");
    apart("Harbour copied").click();
    browser.waitFor(() -> titles().equals(List.of("Harbour opens")));
    assertThat(corrections()).contains("Bea");
  }

  @Test
  void mutesTheStoryInTheList() {
    String story = openStory(OPENS);
    mute("Mute the story");

    browser.open("/");
    assertThat(browser.rows()).containsExactly("a-" + MARKET.id().value());
    browser.one(".muted-line a").click();
    browser.waitFor(() ->
        browser.rows().size() == 1
            && !browser.rows().getFirst().equals("a-" + MARKET.id().value()));

    browser.person("Bea");
    browser.open("/");
    assertThat(browser.rows()).hasSize(2);

    browser.person("Ana");
    browser.open(story);
    mute("Unmute the story");
    browser.open("/");
    assertThat(browser.rows()).hasSize(2);
    assertThat(browser.all(".muted-line")).isEmpty();
  }

  private void mute(String label) {
    WebElement button = browser.one("form[action='/mine/mutes'] button");
    assertThat(button.getText()).isEqualTo(label);
    button.click();
    browser.waitFor(
        () -> !browser.one("form[action='/mine/mutes'] button").getText().equals(label));
  }

  @Test
  void showsNotesToEverybody() {
    String story = openStory(OPENS);
    browser.one("#note").sendKeys("Ask the ministry");
    browser.one("#notes > form button").click();
    browser.waitFor(() -> browser.one("#notes li p").getText().equals("Ask the ministry"));

    browser.person("Bea");
    browser.open(story);
    assertThat(browser.one("#notes li").getText()).startsWith("Ask the ministry").contains("Ana");
    assertThat(browser.all("#notes li button")).isEmpty();

    browser.person("Ana");
    browser.open(story);
    browser.one("#notes li button").click();
    browser.waitFor(() -> browser.all("#notes li").isEmpty());
  }

  private void submit() {
    browser.one("#correct button").click();
  }

  private WebElement apart(String title) {
    return browser.one("button.apart[aria-label^='“" + title + "”']");
  }

  private String corrections() {
    return browser.one("#corrections li").getText();
  }

  private List<String> titles() {
    return browser.all(".reports .member a").stream().map(WebElement::getText).toList();
  }

  /** Opens the story of an article and returns its path. */
  private String openStory(TestArticles article) {
    browser.open("/stories/" + stories.of(article.id()).orElseThrow().id());
    return browser.path();
  }
}
