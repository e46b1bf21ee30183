package org.pillarwatch.store.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.Keys.ENTER;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.openqa.selenium.WebElement;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.store.EmptyStore;
import org.pillarwatch.store.StoreWithoutKafka;
import org.pillarwatch.store.account.Accounts;
import org.pillarwatch.store.account.NewAccount;
import org.pillarwatch.store.account.Role;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.beat.Beats;
import org.pillarwatch.store.story.Stories;
import org.pillarwatch.store.story.TestStories;
import org.pillarwatch.store.taxonomy.PublishedTaxonomies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The day of an editor from sign-in to sign-out, and the audit of it, in a browser. */
@RequiresPostgreSql
@TestInstance(Lifecycle.PER_CLASS)
@StoreWithoutKafka
@TestPropertySource(
    properties = {
      "store.story.decides=false",
      "store.story.interval=1h",
      "pillarwatch.access.password=the shared secret"
    })
class DayInTheLifeIT {

  private static final String SECRET = "a long password";

  @Autowired Articles articles;
  @Autowired PublishedTaxonomies taxonomies;
  @Autowired Accounts accounts;
  @Autowired Beats beats;
  @Autowired Stories stories;
  @Autowired DataSource database;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;
  Browser browser;

  @BeforeAll
  void start() {
    browser = Browser.at(port);
    EmptyStore.empty(jdbc);
    jdbc.sql("truncate account, spring_session, audit cascade").update();
    DeskPages.fill(articles, taxonomies);
    jdbc.sql("delete from undecided").update();
    articles.keep(
        List.of(
            DeskPages.harbour("opens", DeskPages.HARBOUR).event(),
            DeskPages.harbour("copied", "Home | World. " + DeskPages.HARBOUR).event()));
    TestStories.decide(database);
    accounts.add(new NewAccount("ana", "Ana Morales", Role.EDITOR, SECRET));
    accounts.add(new NewAccount("otto", "Otto Paz", Role.OPERATOR, SECRET));
    beats.add("ana", "Customs case", "q=customs");
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void isWorkedWithTheKeyboardAndAudited() {
    signIn("ana");
    clearTheBeat();
    keepAndAssign();
    correctATag();
    followAStoryAndPartAWrongReport();
    signOut();
    readTheAudit();
  }

  private void signIn(String name) {
    browser.open("/");
    assertThat(browser.path()).startsWith("/sign-in");
    browser.one("[name=username]").sendKeys(name);
    browser.one("[name=password]").sendKeys(SECRET, ENTER);
    browser.waitFor(() -> browser.path().startsWith("/") && !browser.path().contains("sign-in"));
    browser.waitFor(() -> browser.all("html.scripted .list").size() == 1);
  }

  private void clearTheBeat() {
    WebElement beat =
        browser.all("#sidebar li a").stream()
            .filter(line -> line.getText().startsWith("Customs case"))
            .findFirst()
            .orElseThrow();
    beat.click();
    browser.waitFor(() -> browser.path().startsWith("/beats/") && !browser.rows().isEmpty());
    browser.press("jj");
    browser.press("m");
    browser.waitFor(() -> unread().equals("59"));
    browser.press("A");
    browser.waitFor(() -> unread().isEmpty());
    assertThat(browser.all(".item.unread")).isEmpty();
  }

  private String unread() {
    return browser.one("#sidebar a[aria-current] b").getText();
  }

  private void keepAndAssign() {
    browser.press("s");
    browser.waitFor(
        () -> "true".equals(browser.one(".here .star").getDomAttribute("aria-pressed")));
    browser.press("e");
    WebElement to = browser.one("#bulk [name=to]");
    browser.clear(to);
    to.sendKeys("otto");
    browser.one("#bulk [formaction='/mine/assigned']").click();
    browser.waitFor(() -> browser.one(".here .assignee").getText().equals("→ otto"));
  }

  private void correctATag() {
    browser.press("o");
    browser.waitFor(() -> browser.path().startsWith("/articles/"));
    browser.waitFor(() -> browser.all("html.scripted #corrections").size() == 1);
    browser.one("button[value='REMOVED pillars/governance']").click();
    browser.waitFor(
        () -> browser.one("#corrections").getText().contains("Removed Governance, ana"));
  }

  private void followAStoryAndPartAWrongReport() {
    browser.press("g");
    browser.press("s");
    browser.waitFor(() -> browser.path().equals("/stories"));
    browser.one(".records a").click();
    browser.waitFor(() -> browser.path().startsWith("/stories/"));
    browser.one("#note").sendKeys("Ask the ministry");
    browser.one("#notes > form button").click();
    browser.waitFor(() -> browser.one("#notes li p").getText().equals("Ask the ministry"));

    browser.one("button.apart[aria-label^='“Harbour opens”']").click();
    browser.waitFor(() -> browser.all(".reports .member").size() == 1);
    assertThat(browser.one("#corrections li").getText()).contains("was taken out of", "ana");
    assertThat(stories.of(DeskPages.harbour("opens", "").id()).orElseThrow().members()).hasSize(1);
  }

  private void signOut() {
    browser.one("form.out button").click();
    browser.waitFor(() -> browser.path().startsWith("/sign-in"));
    browser.open("/stories");
    assertThat(browser.path()).startsWith("/sign-in");
  }

  private void readTheAudit() {
    signIn("otto");
    browser.open("/audit?who=ana");
    assertThat(
            browser.strings(
                "return [...document.querySelectorAll('tbody td:nth-child(4)')].map(cell =>"
                    + " cell.textContent)"))
        .containsExactly(
            "story.correct", "note.add", "correction.add", "assignment.set", "account.sign-in");
    assertThat(browser.one("tbody tr").getText()).contains("127.0.0.1", "APART", "storyOfArticle");
    assertThat(browser.all("tbody td:nth-child(2)"))
        .allSatisfy(who -> assertThat(who.getText()).isEqualTo("ana"));
  }
}
